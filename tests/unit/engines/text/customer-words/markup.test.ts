import { describe, expect, test } from "vitest";
import { htmlToText } from "#app/engines/text/customer-words/markup/html-text.ts";
import { plainTextOf } from "#app/engines/text/customer-words/markup/plain-text.ts";

describe("HTML as plain text", () => {
  test.each([
    ["<p>one</p><p>two</p>", "one\n\ntwo"],
    ["<div>a</div><div><br></div><div>b</div>", "a\n\nb"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<b>bo</b>ld and <i>thin</i>", "bold and thin"],
    ["<td>a</td><td>b</td>", "a b"],
    ["<p>a\n   b\tc</p>", "a b c"],
    ["<pre>a\n  b</pre>", "a\n  b"],
    ["<P CLASS=x>Upper</P>", "Upper"],
    [
      "<p>1 &lt; 2 &amp;&amp; 3 &gt; 2 &euro;5 &#8211; &#x1F600; &Uuml;ber &bogus; &amp</p>",
      "1 < 2 && 3 > 2 €5 – 😀 Über &bogus; &amp",
    ],
    ['<a title="a > b" href=x>link</a> end', "link end"],
    [
      "<p>write to <anna@example.com> or <https://a.example></p>",
      "write to <anna@example.com> or <https://a.example>",
    ],
    ["<p>a<!-- <p>no</p> -->b</p>", "ab"],
    ["<p>a<script>if (x < 1) '</p>'</script>b</p>", "ab"],
    ["<p>left open <b", "left open <b"],
    ["<p>left open <!-- for ever", "left open <!-- for ever"],
    ["<p>it's <b title='>open</b> yes</p>", "it's open yes"],
    ["<blockquote>a<br>b<blockquote>c</blockquote>d</blockquote>e", "> a\n> b\n\n> c\n\n> d\n\ne"],
    ["", ""],
  ])("%j", (html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });
});

describe("how a message is written is found out", () => {
  test.each([
    ["<p>Hi</p>", "HTML"],
    ["one<br>two<br>three", "HTML"],
    ["<!DOCTYPE html><p>x", "HTML"],
    ["It&#39;s late &amp; cold", "character references"],
    ["{code}x{code}", "wiki markup"],
    ["h2. Title\ntext", "wiki markup"],
    ["a < b and c > d", undefined],
    ["the tag <br> is shown", undefined],
    ["<anna@example.com> wrote", undefined],
    ["I {really} like h1. No", undefined],
    ["R&D and AT&T", undefined],
  ])("%j", (raw, form) => {
    expect(plainTextOf(raw, "auto").markup?.form).toBe(form);
  });

  test("as text, every sign is the customer's", () => {
    const raw = "<p>&amp; {code}";
    expect(plainTextOf(raw, "text")).toEqual({ plain: raw, markup: null });
  });
});
