import { readCharts } from './chart-readout.ts';
import { addCopyButtons } from './copy-buttons.ts';
import { filterRows } from './plan-filter.ts';
import { searchWhileTyping } from './search-while-typing.ts';
import { rememberYears } from './years.ts';

rememberYears();
readCharts();
addCopyButtons();
filterRows();
searchWhileTyping();
