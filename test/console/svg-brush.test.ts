import { expect, it } from 'vitest';
import { openSvgBrush } from '../../src/console/picture/svg-brush.js';

it('a brush writes what it is told as SVG: dots of one look as one path, texts without markup', () => {
  const { brush, document } = openSvgBrush(100, 50, (_font, text) => text.length * 7);
  brush.fillStyle = 'red';
  brush.fillRect(1, 2, 3, 4);
  brush.fillRect(5.04, 2, 3, 4);
  brush.fillStyle = 'blue';
  brush.fillRect(0, 0, 1, 1);
  brush.save();
  brush.beginPath();
  brush.rect(0, 0, 10, 10);
  brush.clip();
  brush.globalAlpha = 0.5;
  brush.beginPath();
  brush.arc(10, 10, 5, 0, 2 * Math.PI);
  brush.fill();
  brush.restore();
  brush.globalAlpha = 1;
  brush.beginPath();
  brush.moveTo(0, 0);
  brush.lineTo(1, 1);
  brush.bezierCurveTo(1, 2, 3, 4, 5, 6);
  brush.closePath();
  brush.lineWidth = 2;
  brush.strokeStyle = 'green';
  brush.stroke();
  brush.font = '650 14px "Inter Variable", sans-serif';
  brush.textAlign = 'right';
  brush.fillText('a<b & "c"', 1, 2);
  expect(brush.measureText('abc')).toEqual({ width: 21 });
  expect(
    document('Ring <1>'),
  ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img"><title>Ring &lt;1></title>
<path d="M1 2h3v4h-3ZM5 2h3v4h-3Z" fill="red"/>
<path d="M0 0h1v1h-1Z" fill="blue"/>
<clipPath id="clip-1"><path d="M0 0h10v10h-10Z"/></clipPath><g clip-path="url(#clip-1)">
<path d="M5 10a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z" fill="blue" opacity="0.5"/>
</g>
<path d="M0 0L1 1C1 2 3 4 5 6Z" stroke="green" fill="none" stroke-width="2"/>
<text x="1" y="2" font-family="&quot;Inter Variable&quot;, sans-serif" font-size="14" font-weight="650" text-anchor="end" dominant-baseline="central" stroke-linejoin="miter" fill="blue">a&lt;b &amp; &quot;c&quot;</text>
</svg>
`);
});
