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
