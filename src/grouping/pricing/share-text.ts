/** `8500` ten-thousandths → `85 %`. */
export function shareText(tenThousandths: number): string {
  return `${String(tenThousandths / 100)} %`;
}
