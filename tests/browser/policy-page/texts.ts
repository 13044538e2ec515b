import {characterEntities} from "character-entities";

const FENCE = "```";

/** Prose of every shape that Markdown has, and of shapes that it only nearly has. */
export const TEXTS: readonly string[] = [
  ...Object.keys(characterEntities).map((name) => `R&${name}; en &${name} zonder`),
  "Kosten & baten, O&O; dan R&amp;D en 5&nbsp;euro &#39; &#x26; &#0; &#99999999; &hokum;",
  "# Kop\n\nKop\n===\n\nKop\n---\n\n####### geen kop",
  "> citaat\n> > dieper\nlui\n\n- een\n- twee\n  1. drie\n  2. vier\n\n* * *",
  "    ingesprongen\n\n\ttab\n\n`code ``met`` ` en ``ook ` hier``",
  "[a](b) [a](<b c> 'd') ![a](b \"c\") [a][b] [b][] [b]\n\n[b]: https://x.test/&amp;?a=1&copy;=2 'titel &eacute;'",
  "<https://x.test/?a&amp;b> <mij@x.test> <b onclick=alert(1)>vet</b> <!-- weg --> <?php ?> <![CDATA[x]]>",
  "<script>alert(1)</script>\n\n<table><tr><td>&lt;</td></tr></table>\n\n<style>a{}</style>\n\n<svg/onload=alert(1)>",
  "*a **b *c* d** e* _a __b__ c_ ***a** b* **a*b** a_b_c \\*a\\* hard  \nregel\\\neinde",
  "| a | b |\n|---|:-:|\n| &amp; | `|` |\n| 1 | 2 | 3 |",
  `${FENCE}js &amp; {#naam}\ncode &amp;\n${FENCE}\n\n~~~~\n${FENCE}\n~~~~`,
  `${FENCE}sql {#a}\nSELECT '&amp;'\n${FENCE}\n\n${FENCE}mermaid\ngraph &amp;`,
  "{{a.b | number}} {{ &amp; }} {{a.b | hokum}} \\{{a.b}}",
  "a\u0000b \ufeff \u202e emoji 👩‍👩‍👧 é\r\nregel\rregel\n",
  "[^1]: noot\n\n~~door~~ www.x.test - [ ] taak - [x] taak",
];
