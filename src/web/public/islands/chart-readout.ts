/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

interface Reading {
  /** Percent of the chart's width. */
  readonly share: number;
  readonly text: string;
}

/** 「27.5 令和6年度: 実績 15件」 a line, as the chart brings them. */
const readingsOf = (chart: SVGSVGElement): readonly Reading[] =>
  (chart.dataset.readings ?? '').split('\n').map((line) => {
    const [share = ''] = line.split(' ', 1);
    return { share: Number(share), text: line.slice(share.length + 1) };
  });

/**
 * Below each chart over the years a slider that reads out one year after the other: by arrow keys, by pointing at the
 * chart or by touching it; Escape goes back to the newest. The table says the same without this script.
 */
export const readCharts = (): void => {
  for (const chart of document.querySelectorAll<SVGSVGElement>('svg[data-readings]')) {
    const readings = readingsOf(chart);
    if (readings.length < 2) continue;
    const box = document.createElement('div');
    const label = document.createElement('label');
    const slider = document.createElement('input');
    const told = document.createElement('p');
    const mark = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    const newest = Number(chart.dataset.newest);
    box.className = 'trend-readout no-print';
    label.textContent = chart.dataset.read ?? '';
    slider.type = 'range';
    slider.max = String(readings.length - 1);
    slider.value = String(newest);
    // The slider says it itself: read out once, not twice.
    told.ariaHidden = 'true';
    mark.classList.add('trend-mark');
    mark.setAttribute('y2', '16.25rem');
    label.append(slider);
    box.append(label, told);
    chart.after(box);

    const show = (): void => {
      const { share, text } = readings[slider.valueAsNumber] ?? { share: 0, text: '' };
      slider.ariaValueText = text;
      told.textContent = text;
      mark.setAttribute('x1', `${share}%`);
      mark.setAttribute('x2', `${share}%`);
    };
    const choose = (): void => {
      show();
      chart.append(mark);
    };
    const leave = (): void => {
      slider.value = String(newest);
      show();
      mark.remove();
    };
    const point = ({ clientX }: PointerEvent): void => {
      const { left, width } = chart.getBoundingClientRect();
      const share = (100 * (clientX - left)) / width;
      const away = readings.map((reading) => Math.abs(reading.share - share));
      slider.value = String(away.indexOf(Math.min(...away)));
      choose();
    };
    slider.addEventListener('input', choose);
    slider.addEventListener('focus', choose);
    slider.addEventListener('blur', leave);
    slider.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') leave();
    });
    chart.addEventListener('pointerdown', point);
    chart.addEventListener('pointermove', point);
    chart.addEventListener('pointerleave', ({ pointerType }) => {
      // A finger is gone at once: what it pointed at stays.
      if (pointerType === 'mouse') leave();
    });
    show();
  }
};
