/** Lines on one page of a list. */
export const PER_PAGE = 20;

/** The page that is shown of so many lines: the one asked for, or the last there is. */
export function pageOf(asked: number, total: number): { readonly page: number; readonly pages: number; readonly skip: number } {
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(asked, pages);
  return { page, pages, skip: (page - 1) * PER_PAGE };
}
