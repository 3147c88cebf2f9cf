import type { Draft } from "#app/visits/fill/draft.ts";
import { Choice, Scale, YesNo } from "#app/visits/fill/item/choices.tsx";
import { Declared } from "#app/visits/fill/item/declared.tsx";
import { Served } from "#app/visits/fill/item/served.tsx";
import { Timing } from "#app/visits/fill/item/timing.tsx";
import { Count, Words } from "#app/visits/fill/item/typed.tsx";
import type { FillItem } from "#app/visits/view/fill.ts";

type ControlProps = {
  item: FillItem;
  draft: Draft;
  onEdit: (fields: Partial<Draft>, resting?: boolean) => void;
  onLeave: () => void;
  /** Id of what names it. */
  named: string;
  /** Whether times are taken here: at a desk nobody times anything, and the fields are enough. */
  alive?: boolean;
};

/** The control of an item, by its kind. */
export function Control({ item, alive = false, ...rest }: ControlProps) {
  switch (item.kind) {
    case "yes-no":
      return <YesNo item={item} {...rest} />;
    case "scale":
      return <Scale item={item} {...rest} />;
    case "choice":
      return <Choice item={item} {...rest} />;
    case "timing":
      return <Timing item={item} {...rest} alive={alive} />;
    case "count":
      return <Count item={item} {...rest} />;
    case "text":
      return <Words item={item} {...rest} />;
    case "served":
      return <Served item={item} {...rest} />;
    case "photo":
    case "audio":
    case "receipt":
      return <Declared item={item} {...rest} />;
  }
}
