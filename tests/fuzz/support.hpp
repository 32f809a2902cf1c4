#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalog/catalogue.hpp"
#include "core/phone/plans.hpp"
#include "core/text/utf8.hpp"

/// What several fuzz targets need.
namespace fuzz_support {

/// Ends the run, as a finding, where something that must hold does not.
inline void must(bool holds) {
  if (!holds) std::abort();
}

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  must(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The bytes themselves, not a copy with a zero after it, so that a read past their end is seen.
inline std::string_view view_of(const unsigned char* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A rule is only ever given well-formed UTF-8.
inline bool is_text(std::string_view bytes) {
  return clearnotice::text::find_malformed(bytes) == std::string_view::npos;
}

inline const std::string& compiled_words() {
  static const std::string compiled = read_file(CLEARNOTICE_LOCALES_DIR "/en.txt");
  return compiled;
}

inline const clearnotice::catalog::catalogue& words() {
  static const clearnotice::catalog::catalogue read = [] {
    auto catalogue = clearnotice::catalog::catalogue::read(compiled_words());
    must(catalogue.ok());
    return std::move(catalogue).value();
  }();
  return read;
}

/// By number, the committed text of each zone; empty where there is no such zone.
inline const std::vector<std::string>& zone_files() {
  static const std::vector<std::string> all = [] {
    const clearnotice::phone::plans none;
    std::vector<std::string> read(100);
    for (std::size_t i = 0; i < none.regions().size(); ++i) {
      const unsigned zone = none.zone_of(i);
      if (!read[zone].empty()) continue;
      read[zone] = read_file(CLEARNOTICE_SOURCE_DIR "/wasm/core/generated/phone/zone-" +
                             std::to_string(zone) + ".txt");
    }
    return read;
  }();
  return all;
}

/// The numbering plans of the whole world.
inline const clearnotice::phone::plans& plans() {
  static const clearnotice::phone::plans all = [] {
    clearnotice::phone::plans read;
    for (const std::string& zone : zone_files()) must(zone.empty() || read.add(zone).ok());
    return read;
  }();
  return all;
}

}  // namespace fuzz_support
