import { type Diagnosis, diagnose, type Installation, type InstallationFacts } from '#domain';
import type { LocalizedText } from '#messages';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { diagnosisText } from './diagnosis-text.ts';

export interface InstallationView {
  readonly facts: InstallationFacts;
  readonly diagnoses: readonly (Diagnosis & { readonly text: LocalizedText })[];
}

/** How the installation is, for whoever looks after it. Throws `NotPermittedError`. */
export const viewInstallation = async (
  desk: Pick<Desk, 'by'>,
  installation: Pick<Installation, 'facts'>,
): Promise<InstallationView> => {
  authorise(desk, 'installation.read');
  const facts = await installation.facts();
  const diagnoses = diagnose(facts).map((each) => ({ ...each, text: diagnosisText(each, facts) }));
  return { facts, diagnoses };
};

/** A copy of everything, now; its name. On record. Throws `NotPermittedError`, and what copying throws. */
export const copyInstallation = async (desk: Desk, installation: Installation): Promise<string> => {
  authorise(desk, 'installation.copy');
  const { name } = await installation.copyNow();
  await desk.storage.transaction(({ records }) =>
    keepRecord(records, desk, { deed: 'installation.copy', subject: name }),
  );
  return name;
};
