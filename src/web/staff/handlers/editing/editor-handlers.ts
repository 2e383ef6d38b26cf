import {
  approveEdits,
  createPlan,
  dropStep,
  EditedMeanwhileError,
  EntryRefusedError,
  japaneseDate,
  listScales,
  makeEdits,
  partStamp,
  proposeEdits,
  remakeStep,
  returnEdits,
  undoEdits,
  viewEditor,
} from '#app';
import {
  EditRefusedError,
  findMunicipality,
  moveAmong,
  moveNode,
  type NodeMove,
  type PartAddress,
  removePart,
} from '#domain';
import {
  editorFormMessages,
  type LocalizedText,
  successionMessages,
  editorMessages as words,
} from '#messages';
import { editChangesPage } from '../../pages/editor/changes-page.tsx';
import { indicatorPage } from '../../pages/editor/indicator-page.tsx';
import { type NewPlanEntered, newPlanPage } from '../../pages/editor/new-plan-page.tsx';
import { outlinePage } from '../../pages/editor/outline-page.tsx';
import { removalField } from '../../pages/editor/removal-field.ts';
import { type TopicProps, topicPage } from '../../pages/editor/topic-page.tsx';
import { findTopic } from '../../pages/editor/topics/find-topic.ts';
import { type Entered, namesIn, type Topic } from '../../pages/editor/topics/topic.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const planOf = ({ params }: StaffRequest): string => params.plan ?? '';

const notices: Readonly<Record<string, LocalizedText>> = {
  kept: words.kept,
  same: words.same,
  moved: words.moved,
  stuck: words.cannotMove,
  created: editorFormMessages.createdNotice,
  takenBack: successionMessages.undone,
};

const outline = async (request: StaffRequest): Promise<Answer> => {
  const view = await viewEditor(request.desk, planOf(request));
  return outlinePage({
    ...request,
    view,
    done: notices[request.query('done') ?? ''] ?? null,
  });
};

/** One place up, down, in or out; leads back to where the part stands now. */
const move = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const way = (['up', 'down', 'in', 'out'] as const).find((each) => each === textOf(form, 'way'));
  const [id, node] = [textOf(form, 'id'), textOf(form, 'node')];
  const moved =
    way !== undefined &&
    (await makeEdits(request.desk, planOf(request), {
      make: (plan) => {
        const edit =
          textOf(form, 'part') === 'node'
            ? moveNode(plan, id, way satisfies NodeMove)
            : moveAmong(
                plan,
                { part: 'placement', node, indicator: id },
                way === 'up' ? 'up' : 'down',
                (value) => 'indicatorId' in value && value.nodeId === node,
              );
        return edit === null ? [] : [edit];
      },
    }));
  const back = request.addresses.editor(planOf(request), '', { done: moved ? 'moved' : 'stuck' });
  return { redirect: `${back}#node-${textOf(form, 'part') === 'node' ? id : node}` };
};

const removedPart = (form: FormData): PartAddress | null => {
  const [part, id] = [textOf(form, 'part'), textOf(form, 'id')];
  switch (part) {
    case 'node':
    case 'indicator':
    case 'project':
      return { part, id };
    case 'placement':
      return { part, node: textOf(form, 'node'), indicator: id };
    default:
      return null;
  }
};

/** Takes a part out; an indicator goes from all its places. What cannot be taken out is said where it was asked. */
const remove = async (request: StaffRequest): Promise<Answer> => {
  const at = removedPart(await request.form());
  try {
    return await removed(request, at);
  } catch (error) {
    const id = at?.part === 'indicator' ? at.id : at?.part === 'placement' ? at.indicator : '';
    const view = await viewEditor(request.desk, planOf(request));
    const found = view.plan.indicators.find((each) => each.id === id);
    if (!(error instanceof EditRefusedError) || found === undefined) throw error;
    return indicatorPage({
      ...request,
      view,
      indicator: found,
      problems: { [removalField(at?.part === 'placement' ? at.node : '')]: error.explanation },
    });
  }
};

const removed = async (request: StaffRequest, at: PartAddress | null): Promise<Answer> => {
  const kept =
    at !== null &&
    (await makeEdits(request.desk, planOf(request), {
      make: (plan) => {
        const places =
          at.part === 'indicator' ? plan.placements.filter(({ indicatorId }) => indicatorId === at.id) : [];
        return [
          ...places.map(
            ({ nodeId, indicatorId }): PartAddress => ({
              part: 'placement',
              node: nodeId,
              indicator: indicatorId,
            }),
          ),
          at,
        ].flatMap((part) => removePart(plan, part) ?? []);
      },
    }));
  return { redirect: request.addresses.editor(planOf(request), '', { done: kept ? 'kept' : 'same' }) };
};

const indicator = async (request: StaffRequest): Promise<Answer> => {
  const view = await viewEditor(request.desk, planOf(request));
  const found = view.plan.indicators.find(({ id }) => id === request.params.id);
  return found === undefined
    ? { redirect: request.addresses.editor(planOf(request)) }
    : indicatorPage({ ...request, view, indicator: found });
};

/** A topic with the page that it stands on. */
const topicOf = async (request: StaffRequest) => {
  const { desk, locale, query, params, addresses } = request;
  const view = await viewEditor(desk, planOf(request));
  const [name, id] = [params.topic ?? '', params.id ?? ''];
  const topic = findTopic(name, {
    plan: view.plan,
    id,
    query,
    scales: (await listScales(desk)).map(({ scale }) => scale),
    newId: desk.ids.next(),
    today: japaneseDate(desk.clock.now()),
    locale,
  });
  if (topic === undefined) return undefined;
  const asked = Object.fromEntries(
    ['under', 'node'].flatMap((key) => {
      const value = query(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const path = id === '' ? name : `${name}/${encodeURIComponent(id)}`;
  const props: TopicProps = {
    ...request,
    view,
    topic,
    action: addresses.editor(view.plan.id, path, asked),
    stamp: partStamp(view.plan, topic.at),
    entered: null,
    more: moreOf(request, name, id),
  };
  return { topic, props };
};

/** What else can be done to a node or project beside changing its words. */
const moreOf = (request: StaffRequest, name: string, id: string): NonNullable<TopicProps['more']> => {
  const to = (path: string) => request.addresses.editor(planOf(request), `${path}/${encodeURIComponent(id)}`);
  if (name === 'node')
    return [
      { text: editorFormMessages.titles.nodeEnd, href: to('node-end') },
      { text: words.remove, action: to('remove-node'), field: removalField() },
    ];
  return name === 'project'
    ? [{ text: words.remove, action: to('remove-project'), field: removalField() }]
    : [];
};

/** `POST …/edit/remove-node/:id`: takes a node or project out by its address. */
const removeNamed = async (request: StaffRequest): Promise<Answer> => {
  const part = request.params.topic === 'remove-node' ? 'node' : 'project';
  const kept = await makeEdits(request.desk, planOf(request), {
    make: (plan) => {
      const edit = removePart(plan, { part, id: request.params.id ?? '' });
      return edit === null ? [] : [edit];
    },
  }).catch(async (error: unknown) => {
    const found = await topicOf({ ...request, params: { ...request.params, topic: part } });
    if (!(error instanceof EditRefusedError) || found === undefined) throw error;
    return topicPage({ ...found.props, problems: { [removalField()]: error.explanation } });
  });
  if (typeof kept !== 'boolean') return kept;
  return { redirect: request.addresses.editor(planOf(request), '', { done: kept ? 'kept' : 'same' }) };
};

const topicForm = async (request: StaffRequest): Promise<Answer> => {
  const found = await topicOf(request);
  return found === undefined
    ? { redirect: request.addresses.editor(planOf(request)) }
    : topicPage(found.props);
};

const enteredIn = (form: FormData, { fields }: Topic): Entered =>
  Object.fromEntries(fields.map(({ name }) => [name, textOf(form, name)] as const));

const answerTopic = async (request: StaffRequest): Promise<Answer> => {
  if (/^remove-(?:node|project)$/.test(request.params.topic ?? '')) return removeNamed(request);
  const found = await topicOf(request);
  if (found === undefined) return { redirect: request.addresses.editor(planOf(request)) };
  const { topic, props } = found;
  const form = await request.form();
  const entered = enteredIn(form, topic);
  const again = (more: Partial<TopicProps>) => topicPage({ ...props, entered, ...more });
  const made = topic.make(entered, props.view.plan);
  if ('problems' in made) return again({ problems: made.problems });
  try {
    const kept = await makeEdits(request.desk, planOf(request), {
      seen: { at: topic.at, stamp: textOf(form, 'seen') },
      make: (plan) => {
        const now = topic.make(entered, plan);
        return 'edits' in now ? now.edits : [];
      },
    });
    return { redirect: request.addresses.editor(planOf(request), '', { done: kept ? 'kept' : 'same' }) };
  } catch (error) {
    if (error instanceof EntryRefusedError) return again({ problems: error.problems });
    if (error instanceof EditedMeanwhileError) return again({ meanwhile: true });
    const [first] = topic.fields;
    if (error instanceof EditRefusedError && first !== undefined)
      return again({ problems: { [first.name]: error.explanation } });
    throw error;
  }
};

const done = (text: string | undefined) =>
  (['proposed', 'approved', 'returned', 'undone', 'dropped'] as const).find((each) => each === text) ?? null;

const changes = async (
  request: StaffRequest,
  more: Partial<Parameters<typeof editChangesPage>[0]> = {},
): Promise<Answer> =>
  editChangesPage({
    ...request,
    view: await viewEditor(request.desk, planOf(request)),
    done: done(request.query('done')),
    ...more,
  });

const decide = async (request: StaffRequest): Promise<Answer> => {
  const { desk, addresses } = request;
  const form = await request.form();
  const planId = planOf(request);
  const said = { version: Number(textOf(form, 'version')), note: textOf(form, 'note') };
  const [step, set] = [textOf(form, 'step'), textOf(form, 'set')];
  const deeds: Readonly<Record<string, readonly [ReturnType<typeof done>, () => Promise<void>]>> = {
    propose: ['proposed', () => proposeEdits(desk, planId, said)],
    approve: ['approved', () => approveEdits(desk, planId, said)],
    return: ['returned', () => returnEdits(desk, planId, said)],
    drop: ['dropped', () => dropStep(desk, planId, step)],
    remake: [null, () => remakeStep(desk, planId, step)],
    undo: ['undone', () => undoEdits(desk, planId, set, said.note)],
  };
  const deed = deeds[textOf(form, 'action')];
  if (deed === undefined) return changes(request);
  try {
    await deed[1]();
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    const problem = error.problems.note;
    const field = set === '' ? 'note' : `note-${set}`;
    return changes(request, {
      problems: problem === undefined ? error.problems : { [field]: problem },
      entered: said.note,
    });
  }
  return { redirect: addresses.editor(planId, 'changes', deed[0] === null ? {} : { done: deed[0] }) };
};

const blankPlan: NewPlanEntered = {
  id: '',
  title: '',
  kind: '',
  publisher: '',
  municipalities: '',
  from: '',
  to: '',
  levels: '',
  node: '',
  indicator: '',
};

const newPlan = async (request: StaffRequest): Promise<Answer> =>
  newPlanPage({ ...request, entered: blankPlan });

const create = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const entered = Object.fromEntries(
    Object.keys(blankPlan).map((name) => [name, textOf(form, name)]),
  ) as unknown as NewPlanEntered;
  const municipalities = namesIn(entered.municipalities).map(
    (name) => [name, findMunicipality(name)] as const,
  );
  const unknown = municipalities.find(([, found]) => found === undefined);
  if (unknown !== undefined)
    return newPlanPage({
      ...request,
      entered,
      problems: { municipalities: words.municipalityUnknown(unknown[0]) },
    });
  try {
    const { id } = await createPlan(request.desk, {
      ...entered,
      municipalities: municipalities.flatMap(([, found]) => found?.code ?? []),
      levels: entered.levels.split(/[、\n]/),
    });
    return { redirect: request.addresses.editor(id, '', { done: 'created' }) };
  } catch (error) {
    if (!(error instanceof EntryRefusedError)) throw error;
    return newPlanPage({ ...request, entered, problems: error.problems });
  }
};

export const editorHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/new-plan', answer: newPlan },
  { method: 'post', path: '/new-plan', answer: create },
  { method: 'get', path: '/plans/:plan/edit', answer: outline },
  { method: 'post', path: '/plans/:plan/edit/move', answer: move },
  { method: 'post', path: '/plans/:plan/edit/remove', answer: remove },
  { method: 'get', path: '/plans/:plan/edit/changes', answer: (request) => changes(request) },
  { method: 'post', path: '/plans/:plan/edit/changes', answer: decide },
  { method: 'get', path: '/plans/:plan/edit/indicator/:id', answer: indicator },
  { method: 'get', path: '/plans/:plan/edit/:topic', answer: topicForm },
  { method: 'post', path: '/plans/:plan/edit/:topic', answer: answerTopic },
  { method: 'get', path: '/plans/:plan/edit/:topic/:id', answer: topicForm },
  { method: 'post', path: '/plans/:plan/edit/:topic/:id', answer: answerTopic },
];
