#include "html/foreign_names.h"

#include <algorithm>
#include <span>

namespace logline::html {
namespace {

// Both in the order of their lower-case forms.
constexpr std::string_view kElements[] = {"altGlyph",
                                          "altGlyphDef",
                                          "altGlyphItem",
                                          "animateColor",
                                          "animateMotion",
                                          "animateTransform",
                                          "clipPath",
                                          "feBlend",
                                          "feColorMatrix",
                                          "feComponentTransfer",
                                          "feComposite",
                                          "feConvolveMatrix",
                                          "feDiffuseLighting",
                                          "feDisplacementMap",
                                          "feDistantLight",
                                          "feDropShadow",
                                          "feFlood",
                                          "feFuncA",
                                          "feFuncB",
                                          "feFuncG",
                                          "feFuncR",
                                          "feGaussianBlur",
                                          "feImage",
                                          "feMerge",
                                          "feMergeNode",
                                          "feMorphology",
                                          "feOffset",
                                          "fePointLight",
                                          "feSpecularLighting",
                                          "feSpotLight",
                                          "feTile",
                                          "feTurbulence",
                                          "foreignObject",
                                          "glyphRef",
                                          "linearGradient",
                                          "radialGradient",
                                          "textPath"};
constexpr std::string_view kAttributes[] = {"attributeName",
                                            "attributeType",
                                            "baseFrequency",
                                            "baseProfile",
                                            "calcMode",
                                            "clipPathUnits",
                                            "diffuseConstant",
                                            "edgeMode",
                                            "filterUnits",
                                            "glyphRef",
                                            "gradientTransform",
                                            "gradientUnits",
                                            "kernelMatrix",
                                            "kernelUnitLength",
                                            "keyPoints",
                                            "keySplines",
                                            "keyTimes",
                                            "lengthAdjust",
                                            "limitingConeAngle",
                                            "markerHeight",
                                            "markerUnits",
                                            "markerWidth",
                                            "maskContentUnits",
                                            "maskUnits",
                                            "numOctaves",
                                            "pathLength",
                                            "patternContentUnits",
                                            "patternTransform",
                                            "patternUnits",
                                            "pointsAtX",
                                            "pointsAtY",
                                            "pointsAtZ",
                                            "preserveAlpha",
                                            "preserveAspectRatio",
                                            "primitiveUnits",
                                            "refX",
                                            "refY",
                                            "repeatCount",
                                            "repeatDur",
                                            "requiredExtensions",
                                            "requiredFeatures",
                                            "specularConstant",
                                            "specularExponent",
                                            "spreadMethod",
                                            "startOffset",
                                            "stdDeviation",
                                            "stitchTiles",
                                            "surfaceScale",
                                            "systemLanguage",
                                            "tableValues",
                                            "targetX",
                                            "targetY",
                                            "textLength",
                                            "viewBox",
                                            "viewTarget",
                                            "xChannelSelector",
                                            "yChannelSelector",
                                            "zoomAndPan"};

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

constexpr bool is_before(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(a, b, {}, lower, lower);
}
static_assert(std::ranges::is_sorted(kElements, is_before) && std::ranges::is_sorted(kAttributes, is_before));

std::string_view find(std::span<const std::string_view> names, std::string_view name) {
  const auto found = std::ranges::lower_bound(names, name, is_before);
  return found != names.end() && !is_before(name, *found) ? *found : name;
}

}  // namespace

std::string_view svg_element_name(std::string_view name) { return find(kElements, name); }
std::string_view svg_attribute_name(std::string_view name) { return find(kAttributes, name); }
std::string_view math_attribute_name(std::string_view name) {
  return name == "definitionurl" ? "definitionURL" : name;
}

}  // namespace logline::html
