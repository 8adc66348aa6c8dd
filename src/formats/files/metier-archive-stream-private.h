/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/files/metier-archive-library-private.h"
#include "formats/files/metier-archive-stream.h"

G_BEGIN_DECLS

struct archive *metier_archive_stream_open (const MetierArchiveLibrary *library, int fd);

G_END_DECLS
