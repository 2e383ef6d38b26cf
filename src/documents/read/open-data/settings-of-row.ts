import { type IndicatorSettings, inferSettings, type PlanFacts, type Series, type Setting } from '#domain';
import { settingReasons } from '#messages';
import type { DataRow } from './data-rows.ts';

const origins = ['inferred', 'stated', 'confirmed'] as const;
const measureTypes = ['level', 'flow', 'period_total', 'qualitative'] as const;
const directions = ['up', 'down', 'keep_at_least', 'keep_at_most', 'range'] as const;
const because = settingReasons.dataFileColumn.ja;

/**
 * The settings of an indicator as the columns say; where they say no more than can be inferred from the values,
 * the inference stays with its doubts.
 */
export const settingsOfRow = (
  row: DataRow | undefined,
  name: string,
  series: readonly Series[],
  plan: PlanFacts,
): IndicatorSettings => {
  const inferred = inferSettings(name, series, plan);
  const text = (id: string) => row?.text(id) ?? '';
  const origin = origins.find((each) => each === text('settings_origin'));
  const measureType = measureTypes.find((each) => each === text('measure_type'));
  const direction = directions.find((each) => each === text('direction'));
  if (row === undefined || origin === undefined || measureType === undefined || direction === undefined)
    return inferred;
  const { alternative, alternativeDirection, ...rest } = inferred;
  const keeps = origin === 'inferred';
  const year = (id: string) => (/^\d{4,}$/.test(text(id)) ? Number(text(id)) : null);
  const [from, to] = [year('window_first_year'), year('window_last_year')];
  const window = from === null || to === null ? null : { from, to };
  const same = <T>(setting: Setting<T>, value: T): boolean =>
    keeps && setting.origin === 'inferred' && JSON.stringify(setting.value) === JSON.stringify(value);
  const settled = <T>(setting: Setting<T>, value: T): Setting<T> =>
    same(setting, value) ? setting : { value, origin, because };
  const actualsAre = text('actuals_are');
  return {
    ...rest,
    measureType: settled(rest.measureType, measureType),
    ...(alternative && same(rest.measureType, measureType) ? { alternative } : {}),
    direction: settled(rest.direction, direction),
    ...(alternativeDirection && same(rest.direction, direction) ? { alternativeDirection } : {}),
    window:
      window === null
        ? null
        : rest.window === null
          ? { value: window, origin, because }
          : settled(rest.window, window),
    actualsAre:
      actualsAre === 'yearly' || actualsAre === 'running_total'
        ? settled(rest.actualsAre, actualsAre)
        : rest.actualsAre,
  };
};
