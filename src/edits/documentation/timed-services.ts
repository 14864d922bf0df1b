import type { Authority } from '../../base/authority.ts';
import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { claimsManual, cpt } from '../claim-authorities.ts';
import type { ClaimLine } from '../claim-lines.ts';
import { type CodeRanges, codeRanges, inRanges } from '../code-ranges.ts';
import type { EditContext } from '../edit-context.ts';
import { isAnesthesia } from '../service-kinds.ts';
import { faultsOfLines, recordEdit } from './record-edit.ts';
import { longestTime } from './stated-time.ts';

const SETTINGS = ['professional', 'outpatient'] as const;
const TIME = cpt('time');

interface TimedService {
  readonly codes: CodeRanges;
  /** Undefined where any time will do. */
  readonly minutes: number | undefined;
  readonly words: string;
  readonly authority: Authority;
}

const timedServices = oncePer((pack: RowPack): readonly TimedService[] =>
  Array.from(pack.rows(), ([codes = '', minutes = '', words = '', source = '']) => ({
    codes: codeRanges(codes),
    minutes: minutes === '' ? undefined : Number(minutes),
    words,
    authority: authorityOf(source),
  })),
);

/** `CMS, Claims Processing Manual, chapter 4, 230.2` */
function authorityOf(source: string): Authority {
  const [publisher = '', document = '', ...section] = source.split(', ');
  return { publisher, document, section: section.join(', ') };
}

function timedService({ code }: ClaimLine, { tables }: EditContext): TimedService | undefined {
  return timedServices(tables.list('edits/service-times.tsv')).find(({ codes }) => inRanges(code, codes));
}

/** A service that is chosen by time, and no time in the record. */
export const timeMissing = recordEdit({
  id: 'documentation/time-missing',
  title: 'Service by time without the time',
  severity: 'warning',
  settings: SETTINGS,
  authority: TIME,
  explanation:
    'The code is chosen by time (psychotherapy, infusion, therapy, critical care, longer discharge day, prolonged visit, counseling), and no document given tells minutes or start and stop. `data/edits/service-times.tsv` lists the codes.',
  consequence: 'line-denied',
  check: (view) => {
    if (longestTime(view) !== undefined) return [];
    return faultsOfLines(view, (line) => {
      const service = timedService(line, view.context);
      if (service === undefined) return undefined;
      return {
        place: view.first.title,
        authority: service.authority,
        message: `${line.code} (${service.words}) is chosen by time, and no document given tells one. Have the time documented, or bill a code without it.`,
      };
    });
  },
});

/** A service that is chosen by time, and the longest time in the record is too short. */
export const timeShort = recordEdit({
  id: 'documentation/time-short',
  title: 'Time too short for the service',
  severity: 'warning',
  settings: SETTINGS,
  authority: TIME,
  explanation:
    'The longest time that any document tells lies below the least that the code takes. `data/edits/service-times.tsv` lists the minutes.',
  consequence: 'line-denied',
  check: (view) => {
    const longest = longestTime(view);
    if (longest === undefined) return [];
    return faultsOfLines(view, (line) => {
      const service = timedService(line, view.context);
      if (service?.minutes === undefined || longest.minutes >= service.minutes) return undefined;
      return {
        place: longest.place,
        authority: service.authority,
        message: `${line.code} (${service.words}) takes at least ${String(service.minutes)} minutes; the longest time in the record is ${String(longest.minutes)}. Bill the code of the time documented.`,
      };
    });
  },
});

/** Anesthesia is paid by its minutes. */
export const anesthesiaTimeMissing = recordEdit({
  id: 'documentation/anesthesia-time-missing',
  title: 'Anesthesia without its time',
  severity: 'warning',
  settings: ['professional'],
  authority: claimsManual('12, 50, G'),
  explanation:
    'Anesthesia is paid by minutes from the start of preparation to the hand-over, and no document given tells start and end or minutes. Find the anesthesia record.',
  consequence: 'line-denied',
  check: (view) =>
    longestTime(view) !== undefined
      ? []
      : faultsOfLines(view, (line) =>
          isAnesthesia(line.code)
            ? {
                place: view.first.title,
                message: `${line.code} is paid by minutes, and no document given tells them. Find the anesthesia record.`,
              }
            : undefined,
        ),
});
