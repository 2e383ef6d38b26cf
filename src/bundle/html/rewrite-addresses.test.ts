import { describe, expect, test } from 'vitest';
import { rewriteAddresses } from './rewrite-addresses.ts';

const moved = (html: string) =>
  rewriteAddresses(html, (address) => (address.startsWith('/') ? `..${address}` : address));

describe('addresses of a document', () => {
  test.each([
    ['<a href="/x">', '<a href="../x">'],
    ["<a class=b href='/x' id=c>", '<a class=b href="../x" id=c>'],
    ['<img src=/x.png alt="">', '<img src="../x.png" alt="">'],
    ['<a href="/x?a=1&amp;b=2#c">', '<a href="../x?a=1&amp;b=2#c">'],
    ['<a title="a > b href=/no" href="/x">', '<a title="a > b href=/no" href="../x">'],
    ['<a data-href="/no" href="https://x/">', '<a data-href="/no" href="https://x/">'],
    ['<p>href="/no"</p>', '<p>href="/no"</p>'],
    ['<!-- <a href="/no"> --><a href="/x">', '<!-- <a href="/no"> --><a href="../x">'],
    ['<script src="/x.js">"<a href=\'/no\'>"</script>', '<script src="../x.js">"<a href=\'/no\'>"</script>'],
    ['<title><a href="/no"></title>', '<title><a href="/no"></title>'],
    ['<form method="get" action="/x"></form>', '<form method="get" action="../x"></form>'],
    ['1 < 2 <a\nhref="/x"\n>', '1 < 2 <a\nhref="../x"\n>'],
  ])('%s', (html, expected) => expect(moved(html)).toBe(expected));

  test('everything else stays, byte for byte', () => {
    const html = '<!doctype html><p class="a  b"  >1 &lt; 2 &amp; “3”</p><br/><input value=\'"\' disabled>';
    expect(rewriteAddresses(html, () => 'never')).toBe(html);
  });
});
