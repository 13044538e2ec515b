import {bytesToBase64, sha256} from "#base";

/**
 * Tells the page around a figure how high it is, in the four ways that such pages listen for: our own
 * (`veldboek:height`), WordPress' embeds (with the secret of their address), pym.js (with the child's
 * id) and AMP. Nothing is asked and nothing listened to. A line, because it travels in every figure.
 */
export const HEIGHT_SCRIPT =
  "(function(){var d=document.documentElement,p=parent,l,s=/secret=(\\w+)/.exec(location.hash)," +
  "c=/childId=([\\w-]+)/.exec(location.search);function t(){" +
  "var h=Math.ceil(d.getBoundingClientRect().height);if(h===l)return;l=h;" +
  'p.postMessage({type:"veldboek:height",height:h},"*");' +
  's&&p.postMessage({message:"height",value:h,secret:s[1]},"*");' +
  'c&&p.postMessage("pymxPYMx"+c[1]+"xPYMxheightxPYMx"+h,"*");' +
  'p.postMessage({sentinel:"amp",type:"embed-size",height:h},"*")}' +
  "p!==window&&new ResizeObserver(t).observe(d)})()";

/** SHA-256 of a script in base64, as a policy names it. */
export async function scriptHash(script: string): Promise<string> {
  return bytesToBase64(await sha256(new TextEncoder().encode(script)));
}
