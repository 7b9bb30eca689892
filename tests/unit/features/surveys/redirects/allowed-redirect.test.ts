import { expect, test } from "vitest";
import { allowedRedirect, readHost } from "#app/features/surveys/redirects/allowed-redirect.ts";

const hosts = ["www.example.com", "xn--bcher-kva.example"];

test("an address on an allowed host is followed as browsers write it", () => {
  expect(allowedRedirect("https://www.example.com", hosts)).toBe("https://www.example.com/");
  expect(allowedRedirect("https://WWW.example.com/a/../b?c=d#e", hosts)).toBe(
    "https://www.example.com/b?c=d#e",
  );
  expect(allowedRedirect("https://bücher.example/", hosts)).toBe("https://xn--bcher-kva.example/");
});

test.each([
  "//www.example.com",
  "/\\www.example.com",
  "https:www.example.com",
  "https:/www.example.com",
  "https:///www.example.com",
  "https://evil.example",
  "https://example.com",
  "https://sub.www.example.com",
  "https://www.example.com.evil.example",
  "https://www.example.com@evil.example/",
  "https://evil.example\\@www.example.com/",
  "https://user@www.example.com/",
  "https://user:word@www.example.com/",
  "https://www.example.com:8443/",
  "http://www.example.com/",
  "javascript:alert(1)//www.example.com",
  "data:text/html,www.example.com",
  "a:b",
  "/%09/www.example.com",
  "/..//www.example.com",
  "https://www.example.com/\r\nSet-Cookie: a=b",
  "https://\twww.example.com/",
  "https://www.exa\nmple.com/",
  " https://www.example.com/",
  "https://www%2eexample.com@evil.example",
  "https://evil.example#www.example.com",
  "https://evil.example?www.example.com",
  "",
])("%j leads nowhere", (address) => {
  expect(allowedRedirect(address, hosts)).toBeNull();
});

test.each([
  ["www.example.com", "www.example.com"],
  [" https://WWW.Example.com/ ", "www.example.com"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["*.example.com", null],
  ["localhost", null],
  ["10.0.0.1", null],
  ["[::1]", null],
  ["example.com/path", null],
  ["example.com:8443", null],
  ["user@example.com", null],
  ["http://example.com", null],
  ["exa mple.com", null],
])("the line %j names the host %j", (line, host) => {
  expect(readHost(line)).toBe(host);
});
