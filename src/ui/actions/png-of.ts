/** Pixels per unit of the drawing: two are sharp on every screen. */
const DENSITY = 2;

/**
 * Paints a drawing into a PNG file.
 *
 * @param svg a whole SVG file that refers to nothing outside of it
 * @param width and `height` of it in CSS pixels
 * @throws Error when the browser cannot paint it
 */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * DENSITY;
    canvas.height = height * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image was made'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
