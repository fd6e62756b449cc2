/** Colours, light and dark: text on its background has a contrast of at least 4.5, a bar of at least 3. */
export const theme = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7;
  --surface: #ffffff;
  --inset: #f2f4f7;
  --ink: #1b212c;
  --muted: #545e6c;
  --line: #d9dee5;
  --link: #1a55a5;
  --violated: #a1221b;
  --violated-tint: #fcebe9;
  --warning: #744600;
  --warning-tint: #fbf0d9;
  --note: #1b5593;
  --note-tint: #e6f0fb;
  --good: #17643b;
  --good-tint: #e4f3ea;
  --crashed: #78257e;
  --crashed-tint: #f7eaf8;
  --undecided: #4b4883;
  --undecided-tint: #ecebf8;
  --aside: #4a5462;
  --aside-tint: #e9ecf0;
  --dns: #7a5ba8;
  --connect: #2b78b8;
  --tls: #14857a;
  --send: #66717f;
  --wait: #b8720c;
  --receive: #35883f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #11141a;
    --surface: #191d25;
    --inset: #222833;
    --ink: #e3e7ee;
    --muted: #a3adbb;
    --line: #303845;
    --link: #8bb9ff;
    --violated: #ff9d95;
    --violated-tint: #3a1f1e;
    --warning: #efc06c;
    --warning-tint: #342912;
    --note: #90c2ff;
    --note-tint: #192a40;
    --good: #80d5a4;
    --good-tint: #183224;
    --crashed: #e8a6ee;
    --crashed-tint: #351d39;
    --undecided: #bab6f5;
    --undecided-tint: #262543;
    --aside: #b4becb;
    --aside-tint: #272d38;
    --dns: #a98bd6;
    --connect: #5ba4e0;
    --tls: #3dbcae;
    --send: #8f9aa8;
    --wait: #e0a043;
    --receive: #62b96d;
  }
}
.violated, .violates { --tone: var(--violated); --tint: var(--violated-tint); }
.warning { --tone: var(--warning); --tint: var(--warning-tint); }
.note { --tone: var(--note); --tint: var(--note-tint); }
.conforms { --tone: var(--good); --tint: var(--good-tint); }
.crashed { --tone: var(--crashed); --tint: var(--crashed-tint); }
.not-judged, .inconclusive { --tone: var(--undecided); --tint: var(--undecided-tint); }
.waived, .not-applicable { --tone: var(--aside); --tint: var(--aside-tint); }
`;
