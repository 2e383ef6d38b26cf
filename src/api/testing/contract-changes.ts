/** A schema or part of an OpenAPI document, as far as it matters here. */
type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const part = (value: unknown, name: string): Part => {
  const found = isPart(value) ? value[name] : undefined;
  return isPart(found) ? found : {};
};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Whether what is asked or what is answered is compared: one may widen, the other may narrow. */
type Side = 'answer' | 'request';

const alternatives = (schema: Part): unknown[] => (Array.isArray(schema.anyOf) ? schema.anyOf : [schema]);

const kindOf = (schema: unknown): string => {
  if (!isPart(schema)) return 'anything';
  return typeof schema.$ref === 'string'
    ? schema.$ref
    : texts([schema.type].flat()).sort().join('|') || 'anything';
};

function* schemaBreaks(before: unknown, after: unknown, place: string, side: Side): Generator<string> {
  if (!isPart(before)) return;
  if (!isPart(after)) {
    yield `${place}: gone`;
    return;
  }
  const [kindsBefore, kindsAfter] = [alternatives(before).map(kindOf), alternatives(after).map(kindOf)];
  const [narrow, wide] = side === 'answer' ? [kindsAfter, kindsBefore] : [kindsBefore, kindsAfter];
  for (const kind of narrow)
    if (!wide.includes(kind)) yield `${place}: ${kindsBefore.join(' or ')} became ${kindsAfter.join(' or ')}`;

  const codes = texts(before.enum);
  if (codes.length > 0) {
    const gone = codes.filter((code) => !texts(after.enum).includes(code));
    if (gone.length > 0) yield `${place}: no longer ${gone.join(', ')}`;
  } else if (side === 'request' && texts(after.enum).length > 0) yield `${place}: only some values are left`;

  if (side === 'request')
    for (const [bound, worse] of [
      ['minimum', (a: number, b: number) => b > a],
      ['maximum', (a: number, b: number) => b < a],
      ['minLength', (a: number, b: number) => b > a],
      ['maxLength', (a: number, b: number) => b < a],
    ] as const) {
      const [was, is] = [before[bound], after[bound]];
      if (typeof is === 'number' && (typeof was !== 'number' || worse(was, is)))
        yield `${place}: ${bound} ${is}`;
    }

  for (const name of Object.keys(part(before, 'properties'))) {
    const [was, is] = [part(before, 'properties')[name], part(after, 'properties')[name]];
    yield* schemaBreaks(was, is, `${place}.${name}`, side);
    const optional = texts(before.required).includes(name) && !texts(after.required).includes(name);
    if (side === 'answer' && optional && is !== undefined) yield `${place}.${name}: may be absent now`;
  }
  if (isPart(before.items)) yield* schemaBreaks(before.items, after.items, `${place}[]`, side);
  const branchesAfter = alternatives(after);
  for (const [at, branch] of alternatives(before).entries())
    if (isPart(before.anyOf ? branch : undefined) && isPart(branch) && (branch.properties || branch.items))
      yield* schemaBreaks(branch, branchesAfter[at], place, side);
}

const parametersOf = (operation: Part): Map<string, Part> =>
  new Map(
    (Array.isArray(operation.parameters) ? operation.parameters : [])
      .filter(isPart)
      .map((each) => [`${each.in} ${each.name}`, each]),
  );

/**
 * What a program written for the one document would stumble over in the other: addresses, conditions, forms, answers
 * and their properties that are gone or narrower. Additions are none.
 */
export function* contractBreaks(before: unknown, after: unknown): Generator<string> {
  for (const [path, item] of Object.entries(part(before, 'paths')))
    for (const [method, was] of Object.entries(isPart(item) ? item : {})) {
      const place = `${method.toUpperCase()} ${path}`;
      const is = part(part(after, 'paths'), path)[method];
      if (!isPart(was)) continue;
      if (!isPart(is)) {
        yield `${place}: gone`;
        continue;
      }
      if (was.operationId !== is.operationId)
        yield `${place}: operationId ${was.operationId} became ${is.operationId}`;
      const [known, now] = [parametersOf(was), parametersOf(is)];
      for (const [name, parameter] of known)
        if (now.has(name))
          yield* schemaBreaks(parameter.schema, now.get(name)?.schema, `${place} ${name}`, 'request');
        else yield `${place}: condition ${name} gone`;
      for (const [name, parameter] of now)
        if (parameter.required === true && known.get(name)?.required !== true)
          yield `${place}: condition ${name} is needed now`;
      for (const [status, answer] of Object.entries(part(was, 'responses')))
        for (const [type, content] of Object.entries(part(answer, 'content'))) {
          const other = part(part(part(is, 'responses')[status], 'content'), type);
          yield* schemaBreaks(part(content, 'schema'), other.schema, `${place} ${status} ${type}`, 'answer');
        }
    }
  const schemas = part(part(before, 'components'), 'schemas');
  for (const [name, was] of Object.entries(schemas))
    yield* schemaBreaks(was, part(part(after, 'components'), 'schemas')[name], name, 'answer');
}
