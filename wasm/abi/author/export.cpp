#include "abi/author/export.h"

#include "abi/instance.hpp"
#include "core/consent/exports.hpp"
#include "core/reply.hpp"

const cn_reply* cn_export(std::uint32_t format) {
  using namespace clearnotice;
  const auto written = consent::export_receipt(
      abi::asked(), format == 0 ? consent::format::dpv : consent::format::kantara);
  if (!written) return abi::answer(error_reply(written.reason()));
  return abi::answer("{\"ok\":" + *written + "}");
}
