import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { claimsManual } from '../claim-authorities.ts';
import { claimEdit, lineEdit } from '../line-edit.ts';
import { isLaboratory } from '../service-kinds.ts';

const SETTINGS = ['professional', 'outpatient'] as const;

const panels = oncePer((pack: RowPack) =>
  [...pack.rows()]
    .map(([panel = '', parts = '']) => ({ panel, parts: parts.split(' ') }))
    .sort((a, b) => b.parts.length - a.parts.length),
);

/** All parts of a panel billed one by one. */
export const panelInParts = claimEdit({
  id: 'claim/laboratory-panel-in-parts',
  title: 'Laboratory panel billed in parts',
  severity: 'error',
  authority: claimsManual('16, 90.2'),
  explanation: 'Where all tests of a panel are done on one day, the panel is billed, not its parts.',
  settings: SETTINGS,
  consequence: 'line-reduced',
  check: ({ context, days }) =>
    [...days.values()].flatMap((lines) => {
      if (lines.length < 4) return [];
      const codes = new Set(lines.map((line) => line.code));
      const whole = panels(context.tables.list('edits/laboratory-panels.tsv')).find(({ parts }) =>
        parts.every((part) => codes.has(part)),
      );
      const first = lines.find((line) => whole?.parts.includes(line.code));
      if (whole === undefined || first === undefined) return [];
      return [
        {
          path: first.path,
          codes: whole.parts,
          message: `${whole.parts.join(', ')} of ${first.day} are together ${whole.panel}. Bill the panel.`,
        },
      ];
    }),
});

/** A part of a panel beside it. */
export const panelAndPart = lineEdit({
  id: 'claim/laboratory-part-beside-panel',
  title: 'Laboratory test beside the panel that holds it',
  severity: 'error',
  authority: claimsManual('16, 90.2'),
  explanation:
    'A test that a panel of the same day includes is not billed again, save a repeat for a later value (91).',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, claim) => {
    if (!isLaboratory(line.code) || line.has('91', '59', 'XE', 'XU')) return undefined;
    const panel = panels(claim.context.tables.list('edits/laboratory-panels.tsv')).find(
      ({ panel: code, parts }) =>
        parts.includes(line.code) && claim.besides(line).some((other) => other.code === code),
    );
    return panel === undefined
      ? undefined
      : `${line.code} is part of ${panel.panel} of the same day. Take it off, or add 91 for a repeat that was needed.`;
  },
});

/** More than one venipuncture. */
export const severalVenipunctures = lineEdit({
  id: 'claim/several-venipunctures',
  title: 'More than one venipuncture',
  severity: 'error',
  authority: claimsManual('16, 60.1'),
  explanation: 'One collection fee is paid for a patient encounter, however many specimens are drawn.',
  settings: SETTINGS,
  at: 'units',
  consequence: 'line-reduced',
  check: ({ code, units }) =>
    code === '36415' && units > 1
      ? `36415 has ${String(units)} units; one is paid for an encounter.`
      : undefined,
});

/** A laboratory modifier on what is no laboratory test. */
export const laboratoryModifier = lineEdit({
  id: 'claim/laboratory-modifier',
  title: 'Laboratory modifier on another service',
  severity: 'error',
  authority: claimsManual('16, 40.7, 70.8 and 100.5.1'),
  explanation:
    '90 (outside laboratory), 91 (repeat test) and QW (waived test) stand on laboratory tests only.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line) => {
    const modifier = line.modifiers.find((one) => ['90', '91', 'QW', '92'].includes(one));
    if (modifier === undefined || isLaboratory(line.code) || /^(?:36415|G|P)/.test(line.code))
      return undefined;
    return `${line.code} is no laboratory test and has modifier ${modifier}. Take it off.`;
  },
});

/** A repeat without the first. */
export const repeatTestAlone = lineEdit({
  id: 'claim/repeat-test-alone',
  title: 'Repeat test without the first',
  severity: 'warning',
  authority: claimsManual('16, 100.5.1'),
  explanation:
    '91 marks a test done again on the same day for a later value; the first one stands without it. It is not for a rerun or a failed specimen.',
  settings: SETTINGS,
  at: 'modifiers',
  check: (line, claim) =>
    line.has('91') && line.units === 1 && !claim.besides(line).some((other) => other.code === line.code)
      ? `${line.code} has 91 and no first test that day. Take 91 off, or add the first.`
      : undefined,
});
