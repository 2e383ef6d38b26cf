import {
  ChangedMeanwhileError,
  copyScale,
  EntryRefusedError,
  listPlans,
  listScales,
  previewScale,
  problemsOfScale,
  removeScale,
  ScaleNotFoundError,
  type ScalePreview,
  saveScale,
} from '#app';
import {
  type Condition,
  type GradeTone,
  type RatingClass,
  type RatingScale,
  ruleText,
  type ScaleFact,
  type StoredScale,
  type UnratedReason,
} from '#domain';
import { webMessages, scaleMessages as words } from '#messages';
import { scalePage } from '../../pages/scales/scale-page.tsx';
import { scalesPage } from '../../pages/scales/scales-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';

const list = async (request: StaffRequest): Promise<Answer> =>
  scalesPage({ ...request, scales: await listScales(request.desk) });

const copy = async (request: StaffRequest): Promise<Answer> => {
  const { scale } = await copyScale(request.desk, textOf(await request.form(), 'scale'));
  return { redirect: request.addresses.scale(scale.id) };
};

const ownScale = async (request: StaffRequest): Promise<StoredScale> => {
  const found = (await listScales(request.desk)).find(({ scale }) => scale.id === request.params.id);
  if (found?.stored == null) throw new ScaleNotFoundError();
  return found.stored;
};

type More = Partial<Parameters<typeof scalePage>[0]>;

const page = async (request: StaffRequest, stored: StoredScale, more: More = {}): Promise<Answer> =>
  scalePage({
    ...request,
    scale: stored.scale,
    revision: stored.revision,
    plans: await listPlans(request.desk),
    preview: null,
    saved: request.query('done') === 'saved',
    ...more,
  });

const keyOf = <T extends string>(texts: Readonly<Record<T, unknown>>, text: string): T | undefined =>
  (Object.keys(texts) as T[]).find((each) => each === text);

const halfWidth = (text: string): string => text.normalize('NFKC').trim();

/** The conditions of a class as its form says them; rows without a fact are not used. */
const conditionsIn = (form: FormData, key: string): readonly Condition[] =>
  Array.from({ length: 6 }, (_, row) => `${key}-${row}`).flatMap((name): readonly Condition[] => {
    const fact = keyOf(words.facts, textOf(form, `${name}-fact`));
    if (fact === undefined) return [];
    const only = keyOf(words.only, textOf(form, `${name}-only`));
    return [
      {
        fact: fact as ScaleFact,
        is: (keyOf(words.is, textOf(form, `${name}-is`)) ?? 'gte') as Condition['is'],
        value: halfWidth(textOf(form, `${name}-value`)),
        ...(only === undefined ? {} : { only: only as NonNullable<Condition['only']> }),
      },
    ];
  });

/** The scale as its form says it; a class without a name is left out, a rule in words stays while its conditions do. */
const scaleIn = (form: FormData, held: RatingScale): RatingScale => {
  const classes = Array.from({ length: 21 }, (_, place) => `class-${place}`).flatMap(
    (key): readonly RatingClass[] => {
      const ja = textOf(form, `${key}-label`).trim();
      if (ja === '') return [];
      const id = textOf(form, `${key}-id`) || ja;
      const when = conditionsIn(form, key);
      const before = held.classes.find((each) => each.id === id);
      const kept = before !== undefined && JSON.stringify(before.when) === JSON.stringify(when);
      return [
        {
          id,
          label: { ja, en: textOf(form, `${key}-labelEn`).trim() || ja },
          symbol: textOf(form, `${key}-symbol`).trim(),
          tone: (keyOf(words.tones, textOf(form, `${key}-tone`)) ?? 'fair') as GradeTone,
          when,
          rule: kept ? before.rule : ruleText(when),
        },
      ];
    },
  );
  const years = /^[1-9]\d?$/.exec(halfWidth(textOf(form, 'ungradedYears')))?.[0];
  const labels = Object.keys(webMessages.grade.reasons).flatMap((reason) => {
    const ja = textOf(form, `unrated-${reason}`).trim();
    return ja === '' ? [] : [[reason as UnratedReason, { ja, en: ja }] as const];
  });
  const { ungradedYears: _, unratedLabels: __, ...rest } = held;
  const name = textOf(form, 'name').trim();
  return {
    ...rest,
    name: { ja: name || held.name.ja, en: textOf(form, 'nameEn').trim() || name || held.name.en },
    source: textOf(form, 'source').trim(),
    classes,
    ...(years === undefined ? {} : { ungradedYears: Number(years) }),
    ...(labels.length === 0 ? {} : { unratedLabels: Object.fromEntries(labels) }),
  };
};

const change = async (request: StaffRequest): Promise<Answer> => {
  const { desk, addresses } = request;
  const form = await request.form();
  const stored = await ownScale(request);
  const action = textOf(form, 'action');
  if (action === 'remove') {
    try {
      await removeScale(desk, stored.scale.id);
      return { redirect: addresses.scales() };
    } catch (error) {
      if (!(error instanceof EntryRefusedError)) throw error;
      return page(request, stored, { problems: error.problems });
    }
  }
  const scale = scaleIn(form, stored.scale);
  const revision = Number(/^\d{1,9}$/.exec(textOf(form, 'revision'))?.[0] ?? 0);
  const plan = textOf(form, 'plan');
  const shown = { scale, revision };
  const problems = problemsOfScale(scale);
  if (Object.keys(problems).length > 0) return page(request, stored, { ...shown, problems });
  if (action === 'preview') {
    const preview: ScalePreview | null = plan === '' ? null : await previewScale(desk, plan, scale);
    return page(request, stored, { ...shown, preview });
  }
  try {
    await saveScale(desk, scale, revision);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error;
    return page(request, stored, { ...shown, revision: stored.revision, meanwhile: true });
  }
  return { redirect: addresses.scale(scale.id, { done: 'saved' }) };
};

export const scaleHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/scales', answer: list },
  { method: 'post', path: '/scales', answer: copy },
  { method: 'get', path: '/scales/:id', answer: async (request) => page(request, await ownScale(request)) },
  { method: 'post', path: '/scales/:id', answer: change },
];
