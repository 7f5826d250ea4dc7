#include "pipeline/provenance_json.h"

#include "wire/fields.h"

namespace logline::pipeline {

Json to_json(const Provenance& provenance) {
  return {
      {"feed", provenance.feed},           {"item", provenance.item},        {"link", provenance.link},
      {"publisher", provenance.publisher}, {"shared", provenance.is_shared}, {"wished", provenance.is_wished},
      {"named", provenance.is_named},      {"also", provenance.also},        {"told", provenance.told}};
}

std::optional<Provenance> printed_provenance(const Json& line) {
  Fields fields(line);
  const Json& json = fields.object("provenance");
  if (json.empty()) return std::nullopt;
  Fields own(json);
  Provenance provenance{.feed = own.text("feed"),
                        .item = own.text("item"),
                        .link = own.text("link"),
                        .publisher = own.text("publisher"),
                        .is_shared = own.flag("shared"),
                        .is_wished = own.flag("wished"),
                        .is_named = own.flag("named"),
                        .also = own.texts("also"),
                        .told = own.text("told")};
  return own.error() ? std::nullopt : std::optional(std::move(provenance));
}

}  // namespace logline::pipeline
