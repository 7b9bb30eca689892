// Words with which a sentence says more than the numbers of its line, by what they do.

export const denying =
  /\b(?:not|no|never|none|nobody|nothing|without|hardly|rarely|seldom|barely|scarcely|neither|nor|cannot|refuse\w*|fail\w*|lacks?|lacking|stop\w*|quit\w*|cease\w*|deny|denies|reject\w*|avoid\w*|absen\w+|instead|unlikely|unable|far from|free (?:of|from)|anything but|only|except)\b|n't\b|\b(?:is|are|was|were|do|does|did|ca|wo|would|could|should|has|have|had)nt\b/g;
export const explaining =
  /\b(?:because|since|due|therefore|thus|hence|leads?|causes?|caused|results?|means|why|so that|in order|as a result)\b/g;
export const addressing =
  /\b(?:i|we|us|our|ours|you|your|yours|my|please|click|visit|ignore|instructions?|prompt|system|passwords?|reveal|delete|e-?mail|dot)\b/g;
export const promising =
  /\b(?:will|would|must|should|definitely|certainly|surely|prove\w*|guarantee\w*|best|worst|ever|increas\w+|decreas\w+|grow\w*|rising|falling|trend\w*)\b/g;
export const praising =
  /\b(?:love\w*|ador\w+|fond|pleas(?:ed|ure)|thrill\w*|fans?|welcom\w*|likes?|liked|enjoy\w*|praise\w*|value[sd]?|appreciat\w*|happy|happily|delight\w*|satisf\w*|prefer\w*|favou?rite\w*|excellent|great|wonderful|admire\w*)\b/g;
export const blaming =
  /\b(?:hate\w*|complain\w*|dislike\w*|annoy\w*|frustrat\w*|angry|unhappy|problems?|struggle\w*|bother\w*|troubl\w*|suffer\w*|disappoint\w*|criticis\w*|criticiz\w*|grumble\w*|pain\w*)\b/g;
export const narrowing =
  /\b(?:women|men|female|male|girls?|boys?|mothers?|fathers?|parents?|famil\w+|students?|pensioners?|young\w*|old\w*|elderly|rich|poor|hourly|daily|weekly|monthly|yearly|annually|nightly)\b/g;
