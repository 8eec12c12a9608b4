SELECT ab'c;';
SELECT xe'\';
SELECT eu&';';
SELECT u&;
SELECT u& ';';
SELECT E ';\';
