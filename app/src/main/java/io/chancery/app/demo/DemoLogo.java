package io.chancery.app.demo;

import io.chancery.app.firm.LogoImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Draws a small mark for each firm of the demonstration: a pillar, a leaf, a gable.
final class DemoLogo {

    private static final int SIDE = 192;

    private DemoLogo() {}

    static String of(String slug, Color primary, Color accent) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(primary);
        graphics.fill(new RoundRectangle2D.Float(4, 4, SIDE - 8, SIDE - 8, 44, 44));
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(strokes(slug));
        graphics.setColor(accent);
        graphics.fill(new Ellipse2D.Float(SIDE - 62, SIDE - 62, 30, 30));
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LogoImage.read(bytes.toByteArray());
    }

    private static Path2D strokes(String slug) {
        var path = new Path2D.Float();
        switch (slug) {
            case "ashworth" -> {
                path.moveTo(52, 144);
                path.lineTo(96, 44);
                path.lineTo(140, 144);
                path.moveTo(70, 110);
                path.lineTo(122, 110);
            }
            case "birchwood" -> {
                path.moveTo(96, 150);
                path.curveTo(40, 120, 44, 60, 96, 40);
                path.curveTo(148, 60, 152, 120, 96, 150);
                path.moveTo(96, 150);
                path.lineTo(96, 84);
            }
            default -> {
                path.moveTo(60, 46);
                path.lineTo(60, 144);
                path.lineTo(132, 144);
            }
        }
        return path;
    }
}
