export { clamdScanner, ScannerAddressError, scannerAddress } from './clamd-scanner.ts';
export { openEvidenceFiles } from './open-evidence-files.ts';
