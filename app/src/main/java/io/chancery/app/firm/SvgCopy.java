package io.chancery.app.firm;

import io.chancery.app.firm.LogoIsUnusable.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/// Copies an SVG picture element by element and keeps only what draws: shapes, text and gradients.
///
/// Scripts, event handlers, styles, links, embedded pictures and everything that could fetch something are left
/// out with
/// what stands inside them; a document type is not read at all.
final class SvgCopy {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "title");

    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("id|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|fx|fy|dx|dy|points|width"
                    + "|height|viewBox|transform|gradientTransform|gradientUnits|spreadMethod|offset|opacity|preserveAspectRatio"
                    + "|fill|fill-opacity|fill-rule|stroke|stroke-[a-z]+|stop-color|stop-opacity|clip-path|clip-rule"
                    + "|font-(family|size|weight|style)|letter-spacing|text-anchor|dominant-baseline");

    /// A reference inside the picture itself is harmless, any other is not.
    private static final Pattern OWN_REFERENCE = Pattern.compile("url\\(#[\\w-]+\\)");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private boolean draws;

    private SvgCopy(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /// @throws LogoIsUnusable when it is no SVG, or nothing of it draws
    static byte[] of(byte[] upload) {
        var bytes = new ByteArrayOutputStream();
        try {
            var inputs = XMLInputFactory.newDefaultFactory();
            inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var copy = new SvgCopy(
                    inputs.createXMLStreamReader(new ByteArrayInputStream(upload)),
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8"));
            copy.run();
        } catch (XMLStreamException noXml) {
            throw new LogoIsUnusable(Reason.UNREADABLE);
        }
        return bytes.toByteArray();
    }

    private void run() throws XMLStreamException {
        boolean first = true;
        while (in.hasNext()) {
            var event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (first && !(isKept() && in.getLocalName().equals("svg"))) {
                    throw new LogoIsUnusable(Reason.UNREADABLE);
                }
                if (isKept()) {
                    copyElement(first);
                } else {
                    skipElement();
                }
                first = false;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                out.writeEndElement();
            } else if (event == XMLStreamConstants.CHARACTERS && !first) {
                out.writeCharacters(in.getText());
            }
        }
        out.flush();
        if (!draws) {
            throw new LogoIsUnusable(Reason.NOTHING_TO_DRAW);
        }
    }

    private boolean isKept() {
        return SVG.equals(in.getNamespaceURI()) && ELEMENTS.contains(in.getLocalName());
    }

    private void copyElement(boolean root) throws XMLStreamException {
        out.writeStartElement(in.getLocalName());
        if (root) {
            out.writeDefaultNamespace(SVG);
        }
        draws |= SHAPES.contains(in.getLocalName());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            var name = in.getAttributeLocalName(i);
            var value = in.getAttributeValue(i);
            var plain = in.getAttributeNamespace(i) == null
                    || in.getAttributeNamespace(i).isEmpty();
            if (plain && ATTRIBUTE.matcher(name).matches() && isHarmless(value)) {
                out.writeAttribute(name, value);
            }
        }
    }

    private static boolean isHarmless(String value) {
        return OWN_REFERENCE.matcher(value).matches()
                || !(value.contains("url") || value.contains(":") || value.contains("\\"));
    }

    private void skipElement() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            var event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
