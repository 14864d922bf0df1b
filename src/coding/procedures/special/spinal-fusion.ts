import { noteWords } from '../scope.ts';
import { type VertebralJoint, vertebralJoints } from '../spinal-levels.ts';
import type { SpecialUnit } from './special-unit.ts';
import { decided, undecided } from './special-unit.ts';

/** Body part of tables 0RG and 0SG for one joint and for more of a region. */
const PARTS: Readonly<Record<VertebralJoint['region'], (joints: number) => string>> = {
  occipital: () => '0RG0',
  cervical: (n) => (n === 1 ? '0RG1' : '0RG2'),
  cervicothoracic: () => '0RG4',
  thoracic: (n) => (n === 1 ? '0RG6' : n <= 7 ? '0RG7' : '0RG8'),
  thoracolumbar: () => '0RGA',
  lumbar: (n) => (n === 1 ? '0SG0' : '0SG1'),
  lumbosacral: () => '0SG3',
};

/** Words of the technique → qualifiers for the approach to the column fused. */
const ANTERIOR =
  / (?:acdf|alif|anterior cervical|anterior lumbar interbody|xlif|dlif|olif|llif|lateral interbody|lateral lumbar interbody|anterior interbody|anterior) /;
const INTERBODY_FROM_BEHIND =
  / (?:plif|tlif|posterior lumbar interbody|transforaminal|transforaminal lumbar interbody) /;
const POSTEROLATERAL =
  / (?:posterolateral|posterior spinal fusion|posterior fusion|posterior lumbar fusion|posterior cervical fusion|posterior instrumented|posterior thoracic|lateral mass|facet fusion|intertransverse|posterolateral fusion|psf) /;
const CAGE =
  / (?:cage|interbody device|interbody fusion device|peek|spacer|interbody|plif|tlif|alif|xlif|dlif|olif|llif|allograft spacer|titanium cage) /;
/** Bone alone between the bodies, shaped or not, is a graft, no device (B3.10c). */
const STRUCTURAL_BONE = / structural (?:bone )?(?:allograft|autograft) /;
const DEVICE = / (?:cage|peek|spacer|interbody (?:fusion )?device|titanium) /;
const LOCAL_BONE =
  / (?:autograft|local bone|autologous|iliac crest|autogenous|morselized bone|local autograft) /;
const DONOR_BONE = / (?:allograft|cancellous chip|dbm|demineralized|cadaver|cadaveric|donor bone) /;
const SYNTHETIC = / (?:bmp|synthetic|bone morphogenetic|ceramic|tricalcium) /;

/**
 * Spinal fusion: a code for each region of joints and each column fused. An interbody device decides the device;
 * autologous with other graft is autologous; plates and screws alone are not a fusion device.
 *
 * @source ICD-10-PCS guidelines B3.10a, B3.10b, B3.10c
 */
export const spinalFusion: SpecialUnit = (_component, occurrence, _context, pcs) => {
  const note = noteWords(occurrence);
  const sentence = ` ${occurrence.words.map((w) => w.word).join(' ')} `;
  const joints = [occurrence.clause, sentence, note.title, note.diagnoses]
    .map((text) => vertebralJoints(text.trim().split(' ')))
    .find((found) => found.length > 0);
  if (joints === undefined) return undecided('0SG');
  const parts = partsOf(joints);
  const wide = occurrence.clause + sentence + note.title + note.body;
  const near = occurrence.clause + sentence + note.title;
  const endings: string[] = [];
  if (INTERBODY_FROM_BEHIND.test(near) && CAGE.test(wide)) endings.push('0AJ');
  else if (ANTERIOR.test(near)) {
    const boneAlone = STRUCTURAL_BONE.test(wide) && !DEVICE.test(wide);
    const device = CAGE.test(wide) && !boneAlone ? 'A' : graft(wide);
    if (device !== undefined) endings.push(`0${device}0`);
  }
  if (POSTEROLATERAL.test(near)) {
    const device = graft(wide);
    if (device !== undefined) endings.push(`0${device}1`);
  }
  const open = undecided(`${parts[0] ?? '0SG0'}0`);
  if (endings.length === 0) return open;
  const made = decided(
    parts.flatMap((part) => endings.map((ending) => part + ending)),
    'joints counted by region, column and device by technique (B3.10a–c)',
    pcs,
  );
  return made.codes.length > 0 ? made : open;
};

function graft(text: string): string | undefined {
  if (LOCAL_BONE.test(text)) return '7';
  if (DONOR_BONE.test(text)) return 'K';
  return SYNTHETIC.test(text) ? 'J' : undefined;
}

function partsOf(joints: readonly VertebralJoint[]): readonly string[] {
  const counts = new Map<VertebralJoint['region'], number>();
  for (const { region } of joints) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].map(([region, count]) => PARTS[region](count));
}
