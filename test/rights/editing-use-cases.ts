import * as app from '#app';
import { defaultScale, type SuccessionChoices } from '#domain';
import type { UseCase } from './use-case.ts';

const midori = () => ({ plan: 'midori' });
const said = { version: 1, note: '見直し' };
const choices: SuccessionChoices = {
  id: 'midori-next',
  title: '次の計画',
  kind: '',
  period: { from: 2028, to: 2032 },
  levels: {},
  indicators: {},
};
const blank: app.NewPlan = {
  id: '',
  title: '',
  kind: '',
  publisher: '',
  municipalities: [],
  from: '',
  to: '',
  levels: [],
  node: '',
  indicator: '',
};

/** Use cases about editing plans, grades, rating scales and succession. */
export const editingUseCases: Readonly<Record<string, UseCase>> = {
  viewEditor: { needs: 'plan.edit', on: midori, call: (desk) => app.viewEditor(desk, 'midori') },
  makeEdits: {
    needs: 'plan.edit',
    on: midori,
    call: (desk) => app.makeEdits(desk, 'midori', { make: () => [] }),
  },
  dropStep: { needs: 'plan.edit', on: midori, call: (desk) => app.dropStep(desk, 'midori', 'x') },
  remakeStep: { needs: 'plan.edit', on: midori, call: (desk) => app.remakeStep(desk, 'midori', 'x') },
  proposeEdits: { needs: 'plan.edit', on: midori, call: (desk) => app.proposeEdits(desk, 'midori', said) },
  returnEdits: { needs: 'plan.edit', on: midori, call: (desk) => app.returnEdits(desk, 'midori', said) },
  approveEdits: {
    needs: 'plan.approveEdit',
    on: midori,
    call: (desk) => app.approveEdits(desk, 'midori', said),
  },
  undoEdits: {
    needs: 'plan.approveEdit',
    on: midori,
    call: (desk) => app.undoEdits(desk, 'midori', 'x', 'x'),
  },
  createPlan: { needs: 'plan.edit', call: (desk) => app.createPlan(desk, blank) },
  listScales: { needs: 'plan.read', call: (desk) => app.listScales(desk) },
  copyScale: { needs: 'scale.edit', call: (desk) => app.copyScale(desk, defaultScale.id) },
  saveScale: { needs: 'scale.edit', call: (desk) => app.saveScale(desk, defaultScale, 1) },
  removeScale: { needs: 'scale.edit', call: (desk) => app.removeScale(desk, 'x') },
  previewScale: {
    needs: 'plan.read',
    on: midori,
    call: (desk) => app.previewScale(desk, 'midori', defaultScale),
  },
  listSummaries: { needs: 'plan.read', on: midori, call: (desk) => app.listSummaries(desk, 'midori', 2025) },
  viewSummary: {
    needs: 'summary.write',
    on: midori,
    call: (desk) => app.viewSummary(desk, 'midori', { year: 2025, nodeId: 'x' }),
  },
  saveSummary: {
    needs: 'summary.write',
    on: midori,
    call: (desk) =>
      app.saveSummary(desk, 'midori', { year: 2025, nodeId: 'x', ja: 'まとめ', en: '', seen: '' }),
  },
  previewSuccession: {
    needs: 'plan.edit',
    on: midori,
    call: (desk) => app.previewSuccession(desk, 'midori', choices),
  },
  createSuccession: {
    needs: 'plan.edit',
    on: midori,
    call: (desk) => app.createSuccession(desk, 'midori', choices),
  },
  undoSuccession: { needs: 'plan.edit', on: midori, call: (desk) => app.undoSuccession(desk, 'midori') },
  viewPredecessor: { needs: 'plan.read', on: midori, call: (desk) => app.viewPredecessor(desk, 'midori') },
};
