/** What people of the office did on the way to a figure: theirs, not the public's. */
const ofTheOffice: ReadonlySet<string> = new Set(['reviewed', 'reviews']);

const told = (value: unknown): string | undefined =>
  JSON.stringify(value, (key, part: unknown) => (ofTheOffice.has(key) ? undefined : part));

function* partsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    let before = '[';
    for (const each of value) {
      yield `${before}${told(each) ?? 'null'}`;
      before = ',';
    }
    yield value.length === 0 ? '[]' : ']';
  } else if (typeof value === 'object' && value !== null) {
    let before = '{';
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined || ofTheOffice.has(name)) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* partsOf(each);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else yield told(value) ?? 'null';
}

/**
 * Data of a page as the public gets it, in pieces: JSON with a line break at its end, without who of the staff
 * confirmed or corrected a reading. Explanations and corrections name whoever answers for them, and stay.
 */
export function* publishedJson(value: object): Generator<string> {
  yield* partsOf(value);
  yield '\n';
}
