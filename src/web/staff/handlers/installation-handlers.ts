import { copyInstallation, NotPermittedError, viewInstallation } from '#app';
import { ExplainedError, type Installation } from '#domain';
import { installationPage } from '../pages/installation/installation-page.tsx';
import type { Answer, StaffRequest, StaffRoute } from '../staff-request.ts';

/** How the installation is, and a copy of it now, for administrators. */
export const installationHandlers = (installation: Installation): readonly StaffRoute[] => {
  const show = async (
    request: StaffRequest,
    more: Partial<Parameters<typeof installationPage>[0]> = {},
  ): Promise<Answer> =>
    installationPage({ ...request, view: await viewInstallation(request.desk, installation), ...more });

  return [
    {
      method: 'get',
      path: '/installation',
      needs: 'installation.read',
      answer: (request) => {
        const copied = request.query('copied');
        // A name that was not made is nobody's to be shown.
        return show(request, copied !== undefined && /^[\w.-]{1,80}$/.test(copied) ? { copied } : {});
      },
    },
    {
      method: 'post',
      path: '/installation',
      needs: 'installation.copy',
      answer: async (request) => {
        try {
          const copied = await copyInstallation(request.desk, installation);
          return { redirect: request.addresses.installation({ copied }) };
        } catch (error) {
          if (!(error instanceof ExplainedError) || error instanceof NotPermittedError) throw error;
          return show(request, { problems: { copies: error.explanation } });
        }
      },
    },
  ];
};
