import { expect, test } from "vitest";
import { readHearingFilter, saidOf } from "#app/coaching/settle/filter.ts";
import { PER_PAGE, pageOf } from "#app/coaching/settle/page-of.ts";

const read = (address: string) => readHearingFilter(new URLSearchParams(address));

test("an address says which are listed, and says it again", () => {
  const filter = read("scenario=lost-card&state=open&page=3");
  expect(filter).toEqual({ scenario: "lost-card", state: "open", page: 3 });
  expect(saidOf(filter)).toEqual({ scenario: "lost-card", state: "open", page: "3" });
  expect(saidOf(filter, 1).page).toBeUndefined();
});

test("what does not exist counts as not said", () => {
  for (const address of ["", "scenario=&state=&page=", "scenario=%00&state=lost&page=0", "page=-1", "page=1e3", "page=99999"]) {
    expect(read(address), address).toEqual({ scenario: null, state: null, page: 1 });
  }
});

test("the page after the last is the last", () => {
  expect(pageOf(1, 0)).toEqual({ page: 1, pages: 1, skip: 0 });
  expect(pageOf(2, PER_PAGE)).toEqual({ page: 1, pages: 1, skip: 0 });
  expect(pageOf(9, PER_PAGE + 1)).toEqual({ page: 2, pages: 2, skip: PER_PAGE });
});
