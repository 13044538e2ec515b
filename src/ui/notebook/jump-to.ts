/** Brings a heading into sight and puts the focus on it; a heading that is not there changes nothing. */
export function jumpTo(id: string, page: Document = document): void {
  const heading = page.getElementById(id);
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({preventScroll: true});
  heading?.scrollIntoView({block: "start"});
}
