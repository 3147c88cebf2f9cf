import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseGoldenVisit } from "#app/core/form/golden/parse.ts";
import { inProject } from "#app/entry/setup/place.mjs";
import { publishedForm } from "#app/library/forms.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { resultPdf } from "#app/visits/result/pdf.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { handedIn, openReviews } from "#tests/support/reviews.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { given, publishForm, someone } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openReviews();
});
afterEach(() => services.close());

const SLUGS = ["branch-counter", "wealth-advice", "service-hotline"];

test.each(SLUGS)("the file of a whole visit by %s, with many lost points, stays small enough to be sent about", async (slug) => {
  const read = (file: string) => readFileSync(inProject(`scenarios/visits/${slug}/${file}`), "utf8");
  await publishForm(services, read("form.yaml").replace(`form: ${slug}`, "form: counter"), 2);
  const form = await publishedForm(services, "counter");
  if (!form) throw new Error("The form is not published");
  const { golden } = parseGoldenVisit(read("golden/critical.yaml"), "critical.yaml", form.form);
  if (!golden) throw new Error("The golden visit does not read");
  const visitId = await handedIn(services, {}, golden.answers);
  for (const deed of [takeVisit, approveVisit, publishVisit]) given(await deed(services, someone("rita"), { visitId }));
  const view = given(await resultView(services, someone("mark"), visitId));
  for (const language of ["zh", "en"] as const) {
    const { length } = await resultPdf(services, view, language);
    expect(length).toBeGreaterThan(5_000);
    expect(length).toBeLessThan(120_000);
  }
});
