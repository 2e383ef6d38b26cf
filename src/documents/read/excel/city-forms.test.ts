import { describeForms } from './testing/forms.ts';
import { formsOfLists } from './testing/forms-of-lists.ts';
import { formsOfSheets } from './testing/forms-of-sheets.ts';
import { formsWithTraps } from './testing/forms-with-traps.ts';

describeForms('sheets about one measure', formsOfSheets);
describeForms('lists of indicators', formsOfLists);
describeForms('workbooks that invite a wrong reading', formsWithTraps);
