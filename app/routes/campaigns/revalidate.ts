import type { ShouldRevalidateFunction } from "@remix-run/react";

/** A refusal leaves a page as it is, but for one: where somebody else was quicker, it is shown as it stands now. */
export const afterConflict: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 409 || defaultShouldRevalidate;
