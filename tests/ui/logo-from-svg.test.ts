import {describe, expect, it} from "vitest";
import {logoFromSvg} from "../../src/ui/publish/logo-from-svg.ts";

const svg = (content: string, attributes = 'viewBox="0 0 120 40"') =>
  `<?xml version="1.0"?><!-- a > b --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;

describe("a logo", () => {
  it("is its filled shapes, with the fill of their group", () => {
    const logo = logoFromSvg(
      svg(`<title>Wij</title><defs><linearGradient id="a"/></defs>
        <g style="fill:#B3005e"><rect x="1" y="2" width="3" height="4"/><g fill="none"><path d="M0 0h9"/></g>
        <circle cx="5" cy="5" r="2" fill="#abc"/></g><polygon points="0,0 1,0 1,1"/>`),
    );
    expect(logo).toEqual({
      width: 120,
      height: 40,
      shapes: [
        {d: "M1 2h3v4h-3Z", fill: "#B3005E"},
        {d: "M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z", fill: "#AABBCC"},
        {d: "M0,0 1,0 1,1Z", fill: "#000000"},
      ],
    });
  });

  it("has a size, by its box or by its attributes", () => {
    expect(logoFromSvg(svg('<path d="M0 0h1v1Z"/>', 'width="30" height="20"'))).toMatchObject({
      width: 30,
      height: 20,
    });
    expect(logoFromSvg(svg('<path d="M0 0h1v1Z"/>', ""))).toBe("unreadable");
  });

  it.each([
    ["text", "<text>Wij</text>"],
    ["a line", '<path d="M0 0h9" fill="none" stroke="#000"/>'],
    ["a gradient", '<path d="M0 0h9" fill="url(#a)"/>'],
    ["a picture", '<image href="a.png"/>'],
    ["a transformation", '<g transform="rotate(3)"><path d="M0 0h9"/></g>'],
    ["round corners", '<rect width="3" height="4" rx="1"/>'],
    ["a script", "<script>alert(1)</script>"],
    ["classes of a style sheet", '<path class="cls-1" d="M0 0h9v9Z"/>'],
    ["holes by rule", '<path fill-rule="evenodd" d="M0 0h9v9Z"/>'],
    ["what shines through", '<path opacity=".5" d="M0 0h9v9Z"/>'],
    ["lengths in per cent", '<rect width="100%" height="100%"/>'],
    ["nothing", ""],
  ])("cannot have %s", (_, content) => {
    expect(logoFromSvg(svg(content))).toBe("unsupported");
  });

  it("is refused for what its root says of all of it", () => {
    const root = 'viewBox="0 0 9 9" stroke="#000"';
    expect(logoFromSvg(svg('<path d="M0 0h9v9Z"/>', root))).toBe("unsupported");
  });

  it("is no other file", () => {
    expect(logoFromSvg("GIF89a")).toBe("unreadable");
    expect(logoFromSvg("<html><body/></html>")).toBe("unreadable");
  });
});
