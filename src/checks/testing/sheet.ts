import {
  type Actual,
  type CellContext,
  type DraftRow,
  type Indicator,
  inferSettings,
  type Narrative,
  type NarrativeKind,
  type Placement,
  type Plan,
  type PlanDraft,
  type PlanNode,
  type Project,
  parseCell,
  type RecordedValue,
  type Series,
  type Target,
} from '#domain';
import type { CheckedPlan } from '../plan-in-hand.ts';

/**
 * Plans written as a person writes a sheet, for tests and for the examples of the rules' pages:
 *
 * ```
 * 計画 みどり市総合戦略 R6-R9
 * 施策 1-1 しごとづくり
 * | 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) | 担当課 |
 * | 創業者数 | 32人/年 | 42人/年 | 延べ96人 (R6-R9) | 商工課 |
 * ※ R6は速報値
 * 事業 創業支援事業
 * 創業者数は42人となった。
 * 課題 …
 * ```
 *
 * A sheet may hold several plans. Lines before the first 計画 belong to a plan 「みどり市総合戦略」.
 */
export const readSheets = (text: string): CheckedPlan[] => {
  const chunks = text.split(/^(?=計画 )/mu).filter((chunk) => chunk.trim() !== '');
  return chunks.map((chunk, index) => readSheet(chunk, `plan-${index + 1}`));
};

/** An example: the sheets to check and, below a line 「前回の公表」, what was published before. */
export const readExample = (
  text: string,
): { readonly plans: CheckedPlan[]; readonly earlier?: readonly Plan[] } => {
  const [now = '', before] = text.split(/^前回の公表$/mu);
  const plans = readSheets(now);
  return before === undefined ? { plans } : { plans, earlier: readSheets(before).map(({ plan }) => plan) };
};

const narrativeKinds: Readonly<Record<string, NarrativeKind>> = {
  課題: 'issues',
  今後の方向性: 'direction',
  進捗状況: 'progress',
  取組状況: 'progress',
  概要: 'summary',
};

const readSheet = (text: string, id: string): CheckedPlan => {
  const lines = text.split('\n').map((line) => line.trim());
  const head = /^計画 (?<title>\S+)(?: R?(?<from>\d+)[-~〜]R?(?<to>\d+))?(?<calendar> 年)?/u.exec(
    lines[0] ?? '',
  );
  const title = head?.groups?.title ?? 'みどり市総合戦略';
  const period =
    head?.groups?.from === undefined || head.groups.to === undefined
      ? { from: 2024, to: 2027 }
      : { from: 2018 + Number(head.groups.from), to: 2018 + Number(head.groups.to) };
  const sheet = new SheetReader(id, period);
  for (const line of head === null ? lines : lines.slice(1)) sheet.line(line);
  return sheet.finish(title, head?.groups?.calendar === undefined ? 'fiscal_year' : 'calendar_year');
};

interface Row {
  readonly nodeId: string;
  readonly role: 'kgi' | 'kpi';
  readonly cells: ReadonlyMap<string, string>;
}

/** Collects a sheet line by line. */
class SheetReader {
  readonly id: string;
  readonly period: { from: number; to: number };
  readonly nodes: PlanNode[] = [];
  readonly rows: Row[] = [];
  readonly texts: { nodeId: string; kind: string; title: string; lines: string[] }[] = [];
  readonly notes: { nodeId: string; text: string }[] = [];
  columns: readonly string[] = [];
  role: 'kgi' | 'kpi' = 'kpi';
  members: readonly string[] = [];

  constructor(id: string, period: { from: number; to: number }) {
    this.id = id;
    this.period = period;
  }

  line(line: string): void {
    const node = /^(?<level>目標|施策) (?:(?<code>[\w()①-⑳-]+) )?(?<title>.+)$/u.exec(line);
    const text = /^(?<kind>事業|課題|今後の方向性|進捗状況|取組状況|概要)(?: (?<rest>.+))?$/u.exec(line);
    const members = /^(?<whose>関係市町|構成市町) (?<codes>[\d\s]+)$/u.exec(line);
    if (line === '') return;
    if (members !== null) {
      const codes = (members.groups?.codes ?? '').trim().split(/\s+/u);
      if (members.groups?.whose === '構成市町') this.members = codes;
      else this.nodes.push({ ...(this.nodes.pop() as PlanNode), municipalities: codes });
      return;
    }
    if (node !== null)
      this.startNode(node.groups?.level ?? '', node.groups?.code ?? null, node.groups?.title ?? '');
    else if (line.startsWith('|'))
      this.tableRow(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    else if (line.startsWith('※')) this.notes.push({ nodeId: this.nodeId(), text: line });
    else if (text !== null) this.startText(text.groups?.kind ?? '', text.groups?.rest ?? '');
    else this.texts.at(-1)?.lines.push(line);
  }

  startNode(level: string, code: string | null, title: string): void {
    const goal = this.nodes.findLast((node) => node.level === 'goal');
    this.role = level === '目標' ? 'kgi' : 'kpi';
    this.columns = [];
    this.nodes.push({
      id: `n${this.nodes.length + 1}`,
      parentId: level === '目標' ? null : (goal?.id ?? null),
      level: level === '目標' ? 'goal' : 'measure',
      code,
      title,
      municipalities: [],
      provenance: null,
    });
  }

  nodeId(): string {
    if (this.nodes.length === 0) this.startNode('施策', '1-1', '施策');
    return this.nodes.at(-1)?.id ?? '';
  }

  tableRow(cells: readonly string[]): void {
    if (cells.every((cell) => /^:?-{2,}:?$/u.test(cell))) return;
    if (this.columns.length === 0 || cells[0] === '指標') {
      this.columns = cells;
      return;
    }
    this.rows.push({
      nodeId: this.nodeId(),
      role: this.role,
      cells: new Map(this.columns.map((column, index) => [column, cells[index] ?? ''])),
    });
  }

  startText(kind: string, rest: string): void {
    const project = kind === '事業';
    this.texts.push({
      nodeId: this.nodeId(),
      kind,
      title: project ? rest : '',
      lines: project || rest === '' ? [] : [rest],
    });
  }

  finish(title: string, yearConvention: Plan['yearConvention']): CheckedPlan {
    const indicators: Indicator[] = [];
    const placements: Placement[] = [];
    for (const row of this.rows) this.place(row, indicators, placements);
    const years = [
      ...new Set(
        indicators.flatMap((each) =>
          each.series.flatMap((line) => line.actuals.map((actual) => actual.reportingYear)),
        ),
      ),
    ];
    const year = Math.max(...years, 2024);
    const body = this.texts
      .map((text) => ({ ...text, text: text.lines.join('\n') }))
      .filter((text) => text.text !== '');
    const plan: Plan = {
      id: this.id,
      title,
      kind: '総合戦略',
      publisher: /^(?<place>.+?[市町村県])/u.exec(title)?.groups?.place ?? title,
      municipalities: this.members,
      period: this.period,
      reportingYears: years,
      yearConvention,
      levels: [
        { id: 'goal', name: '基本目標' },
        { id: 'measure', name: '施策' },
      ],
      nodes: this.nodes,
      indicators,
      placements,
      projects: body
        .filter((text) => text.kind === '事業')
        .map(
          (text, index): Project => ({
            id: `p${index + 1}`,
            nodeId: text.nodeId,
            title: text.title,
            divisions: [],
            year,
            text: text.text,
            provenance: null,
          }),
        ),
      narratives: body
        .filter((text) => text.kind !== '事業')
        .map(
          (text): Narrative => ({
            nodeId: text.nodeId,
            year,
            kind: narrativeKinds[text.kind] ?? 'other',
            text: text.text,
            provenance: null,
          }),
        ),
      notes: this.notes.map((note) => ({ ...note, provenance: null })),
      divisions: [...new Set(indicators.flatMap((each) => each.divisions))],
    };
    const draft = this.draftOf(plan, year);
    return { plan, reportingYear: year, ...(draft === null ? {} : { draft }) };
  }

  /** What a reader would say besides the plan: only of sheets with a printed 達成率. */
  draftOf(plan: Plan, reportingYear: number): PlanDraft | null {
    const rows = this.rows.flatMap((row): DraftRow[] => {
      const indicator = plan.indicators.find(({ name }) => name === row.cells.get('指標'));
      const rate = row.cells.get('達成率');
      if (indicator === undefined || rate === undefined) return [];
      return [
        {
          nodeId: row.nodeId,
          node: '',
          role: row.role,
          indicatorId: indicator.id,
          indicator: indicator.name,
          series: indicator.series[0]?.label ?? null,
          restated: false,
          division: '',
          municipalities: '',
          source: '',
          baseline: '',
          actualYear: reportingYear,
          actual: '',
          target: '',
          extra: { 達成率: rate },
          certainty: 'sure',
          place: { kind: 'entered' },
        },
      ];
    });
    if (rows.length === 0) return null;
    return {
      plan,
      source: { name: 'sheet', sha256: '', format: 'text' },
      layout: 'general',
      reportingYear,
      rows,
      doubts: [],
      residue: [],
      coverage: { total: 0, inPlan: 0, inResidue: 0 },
    };
  }

  /** A row is a new indicator, another series of the one above (名前が空), or a 【再掲】. */
  place(row: Row, indicators: Indicator[], placements: Placement[]): void {
    const written = row.cells.get('指標') ?? '';
    const name = written.replace(/【再掲】$/u, '');
    const series = this.seriesOf(row, indicators.length);
    const settings = inferSettings(name || (indicators.at(-1)?.name ?? ''), [series], {
      period: this.period,
      dueYear: this.period.to,
    });
    const indicator: Indicator = {
      id: `i${indicators.length + 1}`,
      name,
      series: [series],
      settings,
      divisions: [row.cells.get('担当課') ?? ''].filter((division) => division !== ''),
      source: row.cells.get('備考') ?? null,
    };
    const original = indicators.find((each) => each.name === name);
    const last = indicators.at(-1);
    if (written.endsWith('【再掲】') && original !== undefined) {
      placements.push({
        nodeId: row.nodeId,
        indicatorId: original.id,
        role: row.role,
        restated: true,
        restatedRow: { ...indicator, id: original.id },
        provenance: null,
      });
    } else if (name === '' && last !== undefined) {
      indicators[indicators.length - 1] = { ...last, series: [...last.series, series] };
    } else {
      indicators.push(indicator);
      placements.push({
        nodeId: row.nodeId,
        indicatorId: indicator.id,
        role: row.role,
        restated: false,
        provenance: null,
      });
    }
  }

  seriesOf(row: Row, index: number): Series {
    const note = this.notes.find((each) => each.nodeId === row.nodeId)?.text;
    const actuals: Actual[] = [];
    const targets: Target[] = [];
    let baseline: RecordedValue | null = null;
    for (const [header, cell] of row.cells) {
      const year = /R(?<year>\d+)/u.exec(header)?.groups?.year;
      const western = year === undefined ? null : 2018 + Number(year);
      const role = header.startsWith('基準値')
        ? 'baseline'
        : header.includes('実績')
          ? 'actual'
          : header.includes('目標')
            ? 'target'
            : null;
      if (role === null || cell === '') continue;
      const recorded = record(cell, { header, role, indicator: row.cells.get('指標') ?? '' }, note);
      if (role === 'baseline') baseline = recorded;
      if (role === 'actual' && western !== null) {
        actuals.push({
          reportingYear: western,
          recorded,
          referencePeriod: recorded.reading.period?.value ?? null,
        });
      }
      if (role === 'target') targets.push({ dueYear: western ?? this.period.to, kind: 'final', recorded });
    }
    return { id: `s${index + 1}`, label: row.cells.get('内訳') || null, baseline, actuals, targets };
  }
}

const record = (cell: string, context: CellContext, footnote: string | undefined): RecordedValue => {
  const marked = cell.includes('※') && footnote !== undefined;
  const reading = parseCell(cell, marked ? { ...context, footnotes: { '※': footnote.slice(1) } } : context);
  return {
    cell,
    reading,
    provenance: null,
    ...(marked ? { footnote: footnote.slice(1).trim() } : {}),
  };
};
