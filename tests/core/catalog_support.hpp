#pragma once

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "core/catalog/catalogue.hpp"

namespace catalog_support {

/// The compiled form of a shipped catalogue.
inline std::string compiled(std::string_view locale) {
  std::ifstream file(CLEARNOTICE_LOCALES_DIR "/" + std::string(locale) + ".txt", std::ios::binary);
  INFO("locale " << locale);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The line behind the first of a part with the names of countries.
inline std::string countries(std::string_view locale) {
  std::ifstream file(CLEARNOTICE_LOCALES_DIR "/countries/" + std::string(locale) + ".txt",
                     std::ios::binary);
  std::string first, names;
  std::getline(file, first);
  REQUIRE(std::getline(file, names));
  return names;
}

inline clearnotice::catalog::catalogue words(std::string_view locale) {
  auto read = clearnotice::catalog::catalogue::read(compiled(locale));
  INFO("locale " << locale);
  REQUIRE(read.ok());
  REQUIRE(read->add_countries(countries(locale)));
  return std::move(read).value();
}

}  // namespace catalog_support
