import type { Action } from '#domain';
import { regionPlan } from '../fixtures/region-plan.ts';
import type { Place } from './url-table.ts';

/** The same address for the city's plan and for that of the region. */
const ofPlans = (needs: Action, form: Readonly<Record<string, string>> = {}): readonly Place[] =>
  ['midori', regionPlan.id].map((plan) => ({
    needs,
    on: () => ({ plan }),
    params: () => ({ plan }),
    form: () => form,
    why: plan,
  }));

/** Addresses at which plans, grades and rating scales are edited. */
export const editingPlaces: Readonly<Record<string, Place | readonly Place[]>> = {
  'GET /new-plan': { needs: 'plan.edit' },
  'POST /new-plan': { needs: 'plan.edit' },
  'GET /plans/:plan/edit': ofPlans('plan.edit'),
  'POST /plans/:plan/edit/move': ofPlans('plan.edit', { part: 'node', id: 'n1', way: 'up' }),
  'POST /plans/:plan/edit/remove': ofPlans('plan.edit', { part: 'node', id: 'nothing' }),
  'GET /plans/:plan/edit/changes': ofPlans('plan.edit'),
  'POST /plans/:plan/edit/changes': ofPlans('plan.edit'),
  'GET /plans/:plan/edit/indicator/:id': ofPlans('plan.edit'),
  'GET /plans/:plan/edit/:topic': ofPlans('plan.edit'),
  'POST /plans/:plan/edit/:topic': ofPlans('plan.edit'),
  'GET /plans/:plan/edit/:topic/:id': ofPlans('plan.edit'),
  'POST /plans/:plan/edit/:topic/:id': ofPlans('plan.edit'),
  'GET /plans/:plan/grades': ofPlans('plan.read'),
  'GET /plans/:plan/grade': ofPlans('grade.override'),
  'POST /plans/:plan/grade': ofPlans('grade.override'),
  'GET /plans/:plan/summaries': ofPlans('plan.read'),
  'GET /plans/:plan/summary': ofPlans('summary.write'),
  'POST /plans/:plan/summary': ofPlans('summary.write'),
  'GET /plans/:plan/succession': ofPlans('plan.edit'),
  'POST /plans/:plan/succession': ofPlans('plan.edit'),
  'GET /plans/:plan/predecessor': ofPlans('plan.read'),
  'POST /plans/:plan/predecessor': ofPlans('plan.edit'),
  'GET /scales': { needs: 'scale.edit' },
  'POST /scales': { needs: 'scale.edit' },
  'GET /scales/:id': { needs: 'scale.edit' },
  'POST /scales/:id': { needs: 'scale.edit' },
};
