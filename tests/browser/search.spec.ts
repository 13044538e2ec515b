import {expect, open, sharedTest} from "./app.ts";

for (const [lang, word] of [
  ["nl", "vrijwilligers"],
  ["en", "volunteers"],
] as const) {
  sharedTest.describe(`searching (${lang})`, () => {
    sharedTest.use({lang});

    sharedTest(`finds “${word}” and opens the choice with Enter`, async ({page, words}) => {
      await open(page);
      await page.keyboard.press("Control+k");
      const dialog = page.getByRole("dialog", {name: words.searchTitle});
      const field = dialog.getByRole("combobox", {name: words.searchTitle});
      await expect(field).toBeFocused();
      await field.pressSequentially(word);
      const options = dialog.getByRole("option");
      await expect(options.first()).toHaveAttribute("aria-selected", "true");
      await expect(dialog.getByRole("listbox")).toContainText(new RegExp(word, "i"));
      await expect(dialog.getByRole("status")).toHaveText(
        words.searchResults(await options.count()),
      );
      await field.press("ArrowDown");
      await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
      await field.press("Enter");
      await expect(dialog).toHaveCount(0);
      await expect(page).toHaveURL(/#\/(analyses|data|notebook)\/./);
      await expect(page.getByRole("heading", {level: 1})).toBeVisible();
    });
  });
}

sharedTest(
  "a word with a typing error, without its accent, or by its beginning is found",
  async ({page, words}) => {
    await open(page);
    await page.getByRole("button", {name: words.searchTitle}).click();
    const field = page.getByRole("combobox", {name: words.searchTitle});
    for (const word of ["vrijwiligers", "deelnem", "budg"]) {
      await field.fill(word);
      await expect(page.getByRole("dialog").getByRole("option").first(), word).toBeVisible();
    }
  },
);

for (const [lang, queries] of [
  [
    "nl",
    [
      "vrouwen",
      "gender",
      "FOV",
      "inflatie",
      "Avansa",
      "budget 2014",
      "kerncijfers",
      "wie neemt deel",
    ],
  ],
  ["en", ["women", "gender", "FOV", "inflation", "Avansa", "budget 2014", "key figures"]],
] as const) {
  sharedTest.describe(`what readers ask for (${lang})`, () => {
    sharedTest.use({lang});

    sharedTest("leads to a section or an analysis, and there", async ({page, words}) => {
      await open(page);
      await page.keyboard.press("Control+k");
      const dialog = page.getByRole("dialog", {name: words.searchTitle});
      const field = dialog.getByRole("combobox");
      const first = dialog.getByRole("option").first();
      for (const query of queries) {
        await field.fill(query);
        const kinds = [words.searchSection, words.searchAnalysis, words.searchNotebook];
        await expect(first, query).toContainText(new RegExp(kinds.join("|")));
      }
      const section = dialog.getByRole("option").filter({hasText: words.searchSection}).first();
      await field.fill("FOV");
      const title = await section.locator(".title").innerText();
      await section.click();
      const heading = page.getByRole("heading", {name: title, exact: true});
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();
      // The address holds the place: it opens there again.
      await page.reload();
      await expect(heading).toBeFocused();
    });
  });
}

sharedTest("a word that stands nowhere says so", async ({page, words}) => {
  await open(page);
  await page.getByRole("button", {name: words.searchTitle}).click();
  await page.getByRole("combobox", {name: words.searchTitle}).fill("qqqqqq");
  await expect(page.getByText(words.searchNone("qqqqqq"))).toBeVisible();
});

sharedTest("Back with the search open goes back and leaves no dialog", async ({page, words}) => {
  await open(page, "#/data");
  await open(page, "#/analyses");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", {name: words.searchTitle})).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/#\/data$/);
  await page.keyboard.press("Control+k"); // and the page is not covered: the search opens again
  await expect(page.getByRole("dialog", {name: words.searchTitle})).toBeVisible();
});
