const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#777" stroke-width="2" stroke-linecap="round"><circle cx="12" cy="14" r="8"/><path d="M12 14V9M9 2h6"/></svg>';

/** A stopwatch such as any telephone has, for the tab. */
export const TIMER_ICON = `data:image/svg+xml,${encodeURIComponent(DRAWING)}`;
