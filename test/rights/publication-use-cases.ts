import * as app from '#app';
import type { UseCase } from './use-case.ts';

const midori = () => ({ plan: 'midori' });

/** What a use case comes to only after it has asked for the right. */
const later = {} as never;

/** Use cases about versions and dates of publications, the record and histories, and layers of the map. */
export const publicationUseCases: Readonly<Record<string, UseCase>> = {
  listVersions: { needs: 'plan.read', on: midori, call: (desk) => app.listVersions(desk, 'midori') },
  compareVersions: {
    needs: 'plan.read',
    on: midori,
    call: (desk) => app.compareVersions(desk, 'midori', { from: 'r1', to: 'r1' }),
  },
  listRoundVersions: {
    needs: 'round.read',
    on: midori,
    call: (desk) => app.listRoundVersions(desk, 'midori'),
  },
  compareRounds: {
    needs: 'round.read',
    on: midori,
    call: (desk) => app.compareRounds(desk, 'midori', { from: 'none', to: 'none' }),
  },
  valueHistory: { needs: 'plan.read', on: midori, call: (desk) => app.valueHistory(desk, 'midori', later) },
  listEditions: { needs: 'plan.read', on: midori, call: (desk) => app.listEditions(desk, 'midori') },
  listSchedules: { needs: 'plan.publish', on: midori, call: (desk) => app.listSchedules(desk, 'midori') },
  viewNextPublication: {
    needs: 'plan.publish',
    on: midori,
    call: (desk) => app.viewNextPublication(desk, { planId: 'midori', year: 2024 }),
  },
  previewPublication: {
    needs: 'plan.publish',
    on: midori,
    call: (desk) => app.previewPublication(desk, { planId: 'midori', year: 2024 }),
  },
  schedulePublication: {
    needs: 'plan.publish',
    on: midori,
    call: (desk) => app.schedulePublication(desk, { planId: 'midori', due: '' } as never),
  },
  approvePublication: {
    needs: 'plan.publish',
    on: midori,
    call: (desk) => app.approvePublication(desk, 'midori', 'none'),
  },
  withdrawSchedule: {
    needs: 'plan.publish',
    on: midori,
    call: (desk) => app.withdrawSchedule(desk, 'midori', 'none'),
  },
  exportRecord: { needs: 'record.read', call: (desk) => app.exportRecord(desk, {}) },
  recordChoices: { needs: 'record.read', call: (desk) => app.recordChoices(desk) },
  listLayers: { needs: 'map.manage', call: (desk) => app.listLayers(desk) },
  importLayer: { needs: 'map.manage', call: (desk) => app.importLayer(desk, later) },
  removeLayer: { needs: 'map.manage', call: (desk) => app.removeLayer(desk, 'none') },
};
