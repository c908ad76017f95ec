import fc from "fast-check";
import { withoutMarkup } from "../../../src/duplicates/domain/markup.js";
import { tokenise } from "../../../src/duplicates/domain/text-pipeline.js";

const words = (text: string): string[] => tokenise(text, "en").map(({ word }) => word);

describe("withoutMarkup", () => {
  it("blanks tags, comments, scripts and styles, and keeps what only looks like a tag", () => {
    expect(
      words('<p class="a b">one</p><!-- no --><br/>two<script>let no = 1;</script><style>b{}</style>'),
    ).toEqual(["one", "two"]);
    expect(words("if a < b and c > d, set <your domain> at AT&T")).toEqual(
      "if a b and c d set your domain at at t".split(" "),
    );
  });

  it("reads entities as the characters they stand for", () => {
    expect(
      words("caf&eacute; &Ouml;l stra&szlig;e &#76;ist&#x65; a&nbsp;b &lt;c&gt; co&shy;op &unknown;"),
    ).toEqual("café öl straße liste a b c coop unknown".split(" "));
  });

  it("keeps the text of a link and drops its address; drops images whole", () => {
    expect(words('see [the guide](https://contoso.com/x?y=1 "Title") now')).toEqual([
      "see",
      "the",
      "guide",
      "now",
    ]);
    expect(
      words('![icon png](media/icon.png) x <img alt="icon png"> :::image type="a" source="b.png"::: y'),
    ).toEqual(["x", "y"]);
    expect(words("list[0](see the note about it)")).toEqual("list 0 see the note about it".split(" "));
  });

  it("keeps the length of any text, and every character outside markup at its place", () => {
    const piece = fc.constantFrom(
      "<b>",
      "</b>",
      "&nbsp;",
      "&eacute;",
      "](",
      ")",
      "![",
      "<!--",
      "-->",
      "&",
      "<",
      ":::image",
      ":::",
      "x",
      "日",
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 4 }))), (pieces) => {
        const text = pieces.join("");
        const plain = withoutMarkup(text);
        expect(plain).toHaveLength(text.length);
        for (let at = 0; at < text.length; at += 1)
          if (plain[at] !== text[at]) expect(plain[at]).toMatch(/[ \u00ad\p{L}\p{M}\p{N}\ud800-\udfff]/u);
      }),
    );
  });

  it("leaves the words as they are when they are marked up", () => {
    const word = fc.constantFrom(
      ..."Outlook calendar 0x8004010F 5.7.134 KB3089230 E_FAIL café 日历".split(" "),
    );
    const wrap = fc.constantFrom<(text: string) => string>(
      (text) => `<b>${text}</b>`,
      (text) => `<td style="color: red">${text}</td>`,
      (text) => `**${text}**`,
      (text) => `__${text}__`,
      (text) => `_${text}_`,
      (text) => `\`${text}\``,
      (text) => `\n## ${text}\n`,
      (text) => `\n> - ${text}`,
      (text) => `[${text}](https://contoso.com/a_b)`,
      (text) => `<a href="https://contoso.com">${text}</a>`,
      (text) => `&nbsp;${text}&nbsp;`,
      (text) => `&quot;${text}&quot;`,
      (text) => `| ${text} |`,
      (text) => `![screenshot](shot.png)${text}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, wrap), { maxLength: 12 }), (list) => {
        const marked = list.map(([text, mark]) => mark(text)).join(" ");
        expect(words(marked)).toEqual(words(list.map(([text]) => text).join(" ")));
      }),
    );
  });
});
