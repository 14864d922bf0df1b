import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../src/base/date-of-service.ts';
import { suggest } from '../src/engine.ts';
import { SETTINGS, type Setting } from '../src/record/setting.ts';
import type { PhysicianQuery } from '../src/record/suggestion.ts';
import { SHARED } from './shared/shared-folder.ts';
import { tables } from './tables.ts';

/** What a query may not speak of (ACDIS/AHIMA 2022): what an answer would bring to the hospital or the physician. */
const OF_PAYMENT =
  /\b(pay(ment|er|s|ing)?|reimburs\w*|billing|billed|claims?|revenue|DRG|CC|MCC|HCC|severity of illness|risk of mortality|quality (score|measure|rating)s?|penalt\w*|profit|level of the visit)\b/;
/** Questions that put the answer in the physician's mouth. */
const LEADING =
  /\b(do you agree|don't you|would you agree|is it correct that|please (add|document|confirm) that|should be documented as|you (should|must|need to) document)\b/i;
/** Yes or no is allowed for presence at admission and to substantiate a diagnosis that is documented. */
const YES_OR_NO_ALLOWED = /^(Presence at admission|Clinical support of a documented diagnosis: .+)$/;

interface Asked {
  readonly where: string;
  readonly setting: Setting;
  readonly texts: ReadonlyMap<string, string>;
  readonly queries: readonly PhysicianQuery[];
}

function askedIn(folder: string, settingsOf: (name: string) => readonly Setting[]): readonly Asked[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) =>
      settingsOf(name).map((setting) => {
        const text = readFileSync(join(folder, name), 'utf8');
        const { queries, documents } = suggest(
          { texts: [{ id: name, text }], setting, date: '2026-05-10' as DateOfService },
          tables,
        );
        return {
          where: `${name} (${setting})`,
          setting,
          texts: new Map(documents.map((d) => [d.id, text])),
          queries,
        };
      }),
    );
}

const FOLDERS = [
  ['eval/sets/own', join(import.meta.dirname, '../eval/sets/own')],
  ['examples', join(import.meta.dirname, '../examples')],
  ['mtsamples', join(SHARED, 'eval/mtsamples')],
  ['aci-bench', join(SHARED, 'eval/aci-bench')],
] as const;

describe.each(FOLDERS)('every query over the charts of %s', (name, folder) => {
  const there = existsSync(folder);
  if (!there) console.log(`skipped: ${name} is not here`);
  // The same note as a stay and as a visit: the questions of both are checked.
  const asked = there
    ? askedIn(folder, (file) =>
        name === 'eval/sets/own'
          ? SETTINGS.filter((s) => file.startsWith(s))
          : name === 'aci-bench'
            ? ['professional']
            : ['inpatient', 'professional'],
      )
    : [];

  it.skipIf(!there)('quotes its indicators exactly', () => {
    for (const { where, texts, queries } of asked) {
      for (const { topic, indicators } of queries) {
        expect(indicators.length, `${where} ${topic}`).toBeGreaterThan(0);
        for (const { document, start, end, text } of indicators) {
          expect(texts.get(document)?.slice(start, end), `${where} ${topic}`).toBe(text);
          expect(text.trim(), `${where} ${topic}`).not.toBe('');
        }
      }
    }
  });

  it.skipIf(!there)('offers a choice, another answer and no answer', () => {
    for (const { where, queries } of asked) {
      for (const { topic, options } of queries) {
        expect(options.slice(-2), `${where} ${topic}`).toEqual([
          'Other (please specify)',
          'Unable to determine',
        ]);
        expect(options.length, `${where} ${topic}`).toBeGreaterThanOrEqual(4);
        expect(new Set(options).size, `${where} ${topic}`).toBe(options.length);
      }
    }
  });

  it.skipIf(!there)('neither leads nor speaks of what an answer is worth', () => {
    for (const { where, queries } of asked) {
      for (const { topic, question, options } of queries) {
        for (const words of [topic, question, ...options]) {
          expect(OF_PAYMENT.test(words), `${where}: ${words}`).toBe(false);
          expect(LEADING.test(words), `${where}: ${words}`).toBe(false);
        }
        const yesOrNo = options.some((o) => /^(yes|no)(,|$)/i.test(o));
        if (yesOrNo) expect(topic, where).toMatch(YES_OR_NO_ALLOWED);
      }
    }
  });

  it.skipIf(!there)('has a title that does not presume its answer', () => {
    for (const { where, queries } of asked) {
      for (const { topic, options, indicators } of queries) {
        // The choice itself may be the title ("new or established"), one side of it may not.
        const answers = options.slice(0, -2);
        const named = answers.filter((o) => topic.toLowerCase().includes(o.toLowerCase().split(' ')[0] ?? o));
        if (named.length === answers.length) continue;
        const quotedWords = indicators.map((i) => i.text.toLowerCase()).join(' ');
        for (const answer of answers) {
          const core = answer.replace(/\s*[(,:].*$/, '').toLowerCase();
          // A title may name what the record itself documents.
          if (core.length < 6 || quotedWords.includes(core)) continue;
          expect(topic.toLowerCase().includes(core), `${where} ${topic}: ${answer}`).toBe(false);
        }
      }
    }
  });

  it.skipIf(!there)('is one of few', () => {
    for (const { where, setting, queries } of asked) {
      expect(queries.length, where).toBeLessThanOrEqual(setting === 'inpatient' ? 6 : 3);
      expect(new Set(queries.map((q) => q.topic)).size, where).toBe(queries.length);
    }
  });
});
