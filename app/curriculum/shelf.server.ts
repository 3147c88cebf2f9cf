import type { Scenario } from "#app/core/scenario/scenario.ts";
import { faultsOf } from "#app/curriculum/fault.ts";
import type { CurriculumView, FileStanding, ListedForm, ListedScenario } from "#app/curriculum/view.ts";
import { scenarioFiles } from "#app/library/checked.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import type { PinnedForm, PinnedScenario } from "#app/library/library.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Every published scenario and form in its latest version, and what keeps files of the repository from being published. */
export async function curriculumView(services: Services): Promise<CurriculumView> {
  const [scenarios, forms] = await Promise.all([publishedScenarios(services), publishedForms(services)]);
  const times = await publicationTimes(services, [...scenarios, ...forms]);
  const files = await scenarioFiles(services);
  const states = new Map(files.map(({ slug, state }) => [slug, state]));
  const timeOf = ({ hash }: { hash: string }) => times.get(hash) ?? 0;
  return {
    scenarios: scenarios.map((pinned) => listedScenario(pinned, timeOf(pinned), states.get(pinned.slug) ?? "missing")),
    forms: forms.map((pinned) => listedForm(pinned, timeOf(pinned))),
    faults: files.flatMap(({ state, diagnostics }) => (state === "refused" ? faultsOf(diagnostics) : [])),
  };
}

/** When each version was published, ms since the epoch, by its hash. */
async function publicationTimes({ db }: Services, pinned: readonly { hash: string }[]): Promise<Map<string, number>> {
  const asked = { where: { hash: { in: pinned.map(({ hash }) => hash) } }, select: { hash: true, publishedAt: true } };
  const [scenarios, forms] = await Promise.all([db.scenarioVersion.findMany(asked), db.formVersion.findMany(asked)]);
  return new Map([...scenarios, ...forms].map(({ hash, publishedAt }) => [hash, publishedAt.getTime()]));
}

/** A version as lists show it. */
export function listedScenario({ slug, version, drill }: PinnedScenario, publishedAt: number, file: FileStanding): ListedScenario {
  const { title, seat, channel, family, level, beats, endings }: Scenario = drill.scenario;
  return {
    slug,
    title,
    version,
    publishedAt,
    seat,
    channel,
    family,
    level,
    beats: Object.keys(beats).length,
    replies: Object.values(beats).reduce((sum, { replies }) => sum + replies.length, 0),
    endings: Object.keys(endings).length,
    file,
  };
}

function listedForm({ slug, version, form: { title, channel, sections } }: PinnedForm, publishedAt: number): ListedForm {
  const items = sections.flatMap((section) => section.items);
  const criticals = items.filter(({ critical }) => critical).length;
  return { slug, title, version, publishedAt, channel, sections: sections.length, items: items.length, criticals };
}
