#pragma once

#include <string>
#include <vector>

#include "core/json/cursor.hpp"

namespace clearnotice::consent {

/// A record as it was kept: what receipt.schema.json describes.
struct record {
  struct choice {
    std::string purpose, what;
    bool given = false;
    std::vector<std::string> data, special, recipients;
    std::string kept;
  };
  std::string receipt, time, notice, version, locale, text_sha256, url;
  std::string controller, country, address, email, phone, site;
  std::string withdraw, withdraw_url, proof_kept, storage;
  std::vector<choice> choices;
};

record read_record(const json::cursor& at);

}  // namespace clearnotice::consent
