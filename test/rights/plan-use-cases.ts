import * as app from '#app';
import { defaultScale } from '#domain';
import { regionPlan } from '../fixtures/region-plan.ts';
import { roundCity } from '../fixtures/round-city.ts';
import type { UseCase } from './use-case.ts';

const midori = () => ({ plan: 'midori' });
const aoba = () => ({ plan: 'aoba' });
const region = regionPlan.id;
const [indicator] = roundCity.indicators;
const cell = {
  kind: 'cell' as const,
  address: { indicatorId: indicator?.id ?? '', seriesId: 's1', role: 'actual' as const, index: 0 },
  year: 2024,
};
const pair = {
  a: { plan: 'midori', indicator: indicator?.id ?? '' },
  b: { plan: 'aoba', indicator: 'x' },
};
const within = {
  a: { plan: 'midori', indicator: indicator?.id ?? '' },
  b: { plan: 'midori', indicator: roundCity.indicators[1]?.id ?? '' },
};
const file = (text = 'x') => ({ name: 'x.txt', bytes: new TextEncoder().encode(text) });
const filter = app.everyQuestion;

const draftOf = (planId: string) =>
  ({ plan: { ...roundCity, id: planId }, reportingYear: 2024, layout: 'x' }) as never;

/** Use cases about plans: documents on their way in, findings, links, publications, files. */
export const planUseCases: Readonly<Record<string, UseCase | readonly UseCase[]>> = {
  startImport: { needs: 'plan.import', call: (desk) => app.startImport(desk, file('指標\t実績')) },
  importDocument: {
    needs: 'plan.import',
    on: midori,
    call: (desk) => app.importDocument(desk, draftOf('midori'), file()),
  },
  importFile: {
    needs: 'plan.import',
    on: aoba,
    call: (desk) =>
      app.importFile(desk, file('指標名\t実績値\n件数\t3件'), { planId: 'aoba', publish: null }),
  },
  listImports: { needs: 'plan.import', call: (desk) => app.listImports(desk) },
  viewImport: [
    { needs: 'plan.import', on: midori, call: (desk, { imports }) => app.viewImport(desk, imports.city) },
    {
      needs: 'plan.import',
      on: () => ({ plan: region }),
      call: (desk, { imports }) => app.viewImport(desk, imports.region),
    },
    { needs: 'plan.import', call: (desk, { imports }) => app.viewImport(desk, imports.none) },
  ],
  reviewImport: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) => app.reviewImport(desk, imports.city, { filter }),
  },
  previewTogether: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) => app.previewTogether(desk, imports.city, filter, 'proposed'),
  },
  answerTogether: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) =>
      app.answerTogether(desk, imports.city, { filter, decision: 'proposed', fingerprint: '', step: 's' }),
  },
  answerQuestion: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports, question }) =>
      app.answerQuestion(desk, imports.city, question, { decision: 'unreadable' }),
  },
  takeBack: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports, question }) => app.takeBack(desk, imports.city, question, 'open'),
  },
  chooseTarget: [
    {
      needs: 'plan.import',
      on: midori,
      call: (desk, { imports }) => app.chooseTarget(desk, imports.none, { kind: 'stored', planId: 'midori' }),
    },
    {
      needs: 'plan.import',
      on: () => ({ plan: 'new-plan' }),
      call: (desk, { imports }) =>
        app.chooseTarget(desk, imports.none, {
          kind: 'new',
          facts: {
            id: 'new-plan',
            title: 'a',
            kind: 'b',
            publisher: 'c',
            municipalities: '',
            from: '',
            to: '',
          },
        }),
    },
  ],
  previewImport: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) => app.previewImport(desk, imports.city),
  },
  confirmImport: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) =>
      app.confirmImport(desk, imports.city, { fingerprint: '', removeMissing: false, targetReason: '' }),
  },
  discardImport: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) => app.discardImport(desk, imports.city),
  },
  lookThroughImport: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) => app.lookThroughImport(desk, imports.city, null),
  },
  lookAtImport: {
    needs: 'plan.import',
    on: midori,
    call: (desk, { imports }) => app.lookAtImport(desk, imports.city, []),
  },
  findSourceFile: {
    needs: 'plan.import',
    on: aoba,
    call: (desk, { source }) => app.findSourceFile(desk, source),
  },
  lookThroughSource: {
    needs: 'plan.import',
    on: aoba,
    call: (desk, { source }) => app.lookThroughSource(desk, source, null),
  },

  listFindings: { needs: 'finding.answer', on: aoba, call: (desk) => app.listFindings(desk, 'aoba') },
  checkStoredPlans: {
    needs: 'finding.answer',
    on: aoba,
    call: (desk) => app.checkStoredPlans(desk, ['aoba'], { today: '2026-05-20' }),
  },
  listCorrections: { needs: 'finding.answer', on: aoba, call: (desk) => app.listCorrections(desk, 'aoba') },
  viewFinding: {
    needs: 'finding.answer',
    on: aoba,
    call: (desk, { finding }) => app.viewFinding(desk, 'aoba', finding),
  },
  explainFinding: {
    needs: 'finding.answer',
    on: aoba,
    call: (desk, { finding }) => app.explainFinding(desk, 'aoba', finding, { text: 'a', by: 'b' }),
  },
  withdrawExplanation: {
    needs: 'finding.answer',
    on: aoba,
    call: (desk, { finding }) => app.withdrawExplanation(desk, 'aoba', finding, { by: 'b' }),
  },
  correctCell: {
    needs: 'plan.edit',
    on: midori,
    call: (desk) =>
      app.correctCell(desk, 'midori', {
        at: cell,
        seen: '15人',
        text: '16人',
        insisted: false,
        by: 'b',
        rule: null,
      }),
  },
  correctSentence: {
    needs: 'plan.edit',
    on: midori,
    call: (desk) =>
      app.correctSentence(desk, 'midori', {
        at: { kind: 'narrative', narrativeId: 'n' } as never,
        seen: 'a',
        text: 'b',
        by: 'b',
        rule: null,
      }),
  },
  checkAnswers: {
    needs: 'plan.read',
    on: midori,
    call: (desk) => app.checkAnswers(desk, app.createEntryChecker(desk), 'midori', 2025, []),
  },
  createEntryChecker: [
    {
      needs: 'plan.read',
      on: midori,
      call: (desk) => app.createEntryChecker(desk).check(desk, 'midori', { at: cell, text: '3人' }),
    },
    {
      needs: 'plan.read',
      on: midori,
      call: (desk) => app.createEntryChecker(desk).checkTogether(desk, 'midori', []),
    },
  ],

  listLinks: {
    needs: 'indicator.link',
    call: (desk) => app.listLinks(desk, { state: 'open', plan: '', page: 1 }),
  },
  viewLink: { needs: 'indicator.link', on: midori, call: (desk) => app.viewLink(desk, within) },
  setLink: [
    {
      needs: 'indicator.link',
      on: midori,
      call: (desk) =>
        app.setLink(desk, { ...within, relation: 'different', reason: '', by: 'b', seen: null }),
    },
    {
      needs: 'indicator.link',
      on: aoba,
      call: (desk) => app.setLink(desk, { ...pair, relation: 'different', reason: '', by: 'b', seen: null }),
    },
  ],

  publishPlan: {
    needs: 'plan.publish',
    on: midori,
    call: (desk) =>
      app.publishPlan(desk, {
        planId: 'midori',
        reportingYear: 2024,
        scale: defaultScale,
        publishedOn: '2026-05-20',
        approvedBy: 'b',
      }),
  },
  publishToday: {
    needs: 'plan.publish',
    on: midori,
    call: (desk) => app.publishToday(desk, { planId: 'midori', year: null, approvedBy: 'b' }),
  },
  listGrades: { needs: 'plan.read', on: midori, call: (desk) => app.listGrades(desk, 'midori', 2024) },
  overrideGrade: {
    needs: 'grade.override',
    on: midori,
    call: (desk) => app.overrideGrade(desk, 'midori', {} as never),
  },
  exportPlans: [
    {
      needs: 'plan.read',
      on: midori,
      call: (desk) => app.exportPlans(desk, { plan: 'midori', format: 'json', locale: 'ja' }),
    },
    { needs: 'plan.read', call: (desk) => app.exportPlans(desk, { format: 'json', locale: 'ja' }) },
  ],
  printStoredSheet: {
    needs: 'plan.read',
    on: midori,
    call: (desk) =>
      app.printStoredSheet(desk, 'midori', { form: 'none', format: 'xlsx', year: null, scale: null }),
  },
  handOut: {
    needs: 'plan.read',
    on: midori,
    call: (desk) =>
      app.handOut(desk, {
        planId: 'midori',
        year: 2025,
        addressee: { kind: 'division', name: 'none' },
        locale: 'ja',
      }),
  },
  compareEntry: { needs: 'plan.read', call: (desk) => app.compareEntry(desk, file()) },
  saveEntry: { needs: 'plan.edit', call: (desk) => app.saveEntry(desk, file(), { by: 'b' }) },
};
