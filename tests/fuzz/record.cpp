// Any bytes as a receipt's record: the exports complain, or write JSON that can be read again.
#include <string>

#include "core/consent/exports.hpp"
#include "core/json/value.hpp"
#include "support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace clearnotice;
  const std::string_view record = fuzz_support::view_of(data, size);
  for (const consent::format as : {consent::format::dpv, consent::format::kantara}) {
    const result<std::string, problem> written = consent::export_receipt(record, as);
    if (written.ok()) fuzz_support::must(json::parse(*written).ok());
  }
  return 0;
}
