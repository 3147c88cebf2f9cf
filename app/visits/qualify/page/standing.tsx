import { CircleCheck, CircleDashed, Hourglass } from "lucide-react";
import type { TestState } from "#app/visits/view/test.ts";
import { useReader } from "#app/words/reader.tsx";

const SIGN = { size: 18, strokeWidth: 1.75, "aria-hidden": true } as const;

/** How somebody stands to one test, in a line; with the reason where it is to be taken again. */
export function TestStanding({ test }: { test: TestState }) {
  const { t, formats } = useReader();
  switch (test.state) {
    case "passed":
      return <Said icon={<CircleCheck {...SIGN} className="text-good" />}>{t("tests.state.passed", { day: formats.date(test.on) })}</Said>;
    case "waiting":
      return <Said icon={<Hourglass {...SIGN} className="text-warn" />}>{t("tests.state.waiting", { day: formats.date(test.from) })}</Said>;
    case "open":
      if (test.again) {
        return (
          <>
            <Said icon={<CircleDashed {...SIGN} className="text-warn" />}>{t("tests.again.asked", { day: formats.date(test.again.on) })}</Said>
            <p className="measure mt-1 whitespace-pre-line break-words text-ui text-quiet">{t("tests.again.because", { reason: test.again.reason })}</p>
          </>
        );
      }
      return <Said icon={<CircleDashed {...SIGN} className="text-warn" />}>{t(test.attempts > 0 ? "tests.state.again" : "tests.state.open")}</Said>;
    case "none":
      return <p className="mt-1 text-ui text-quiet">{t("tests.state.none")}</p>;
  }
}

function Said({ icon, children }: { icon: React.ReactNode; children: string }) {
  return (
    <p className="mt-1 flex items-center gap-2 text-ui">
      {icon}
      {children}
    </p>
  );
}
