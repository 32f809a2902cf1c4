#pragma once

/// ICU's table for UTS #46, uts46.nrm, the only one that the run-time ICU loads. Hand it over with
/// udata_setCommonData() before the first use of icu::IDNA.
extern "C" const unsigned char clearnotice_icu_data[];
